package dev.tapedeck.adapters.video.livekit.room;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identities of our participants: the id of the person and one of the join, as LiveKit removes a participant when
 * another one enters the room under the same identity. All identities of a person are one person to us.
 */
public final class JoinIdentity {
    private static final Pattern SHAPE = Pattern.compile("(.+)~[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private JoinIdentity() {}

    public static String of(String user, UUID join) {
        return user + '~' + join;
    }

    /** The person of an identity; an identity that is not ours is the person itself. */
    static String userOf(String identity) {
        Matcher shape = SHAPE.matcher(identity);
        return shape.matches() ? shape.group(1) : identity;
    }
}
