package dev.tapedeck.domain.session.consent;

import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import java.time.Instant;

/**
 * A participant's decision about being recorded. One refusal in a session deletes its media, also media that arrives
 * later.
 *
 * @param participant the participant's id at the platform, or one that the client chose; 1 to 200 characters
 */
public record Consent(SessionId session, String participant, boolean isGiven, Instant at) {
    public static final int PARTICIPANT_LENGTH_MAX = 200;

    public Consent {
        Texts.required("participant", participant, PARTICIPANT_LENGTH_MAX);
    }
}
