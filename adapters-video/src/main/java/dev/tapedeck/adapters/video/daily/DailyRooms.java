package dev.tapedeck.adapters.video.daily;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.DailyResponse;
import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Daily's rooms. They are private, so that participants need a token. Neither rooms nor tokens start recordings: {@code
 * enable_recording} supports only one kind, and tokens of several participants would start recordings at the same time.
 * Thread-safe.
 */
final class DailyRooms implements ProviderRooms {
    /** Daily's own limit for {@code user_id}. */
    private static final int USER_LENGTH_MAX = 36;

    private final DailyConfig config;
    private final DailyClient client;
    private final Presence presence;
    private final OngoingMeetings meetings;
    private final InstantSource clock;

    DailyRooms(DailyConfig config, DailyClient client, InstantSource clock) {
        this.config = config;
        this.client = client;
        this.presence = new Presence(client);
        this.meetings = new OngoingMeetings(client);
        this.clock = clock;
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.DAILY;
    }

    /** An existing room is not changed. */
    @Override
    public void create(String room) {
        DailyResponse response = client.post("/rooms", body(DailyRoomNames.required(room)));
        if (response.isOk() || (response.status() == 400 && isThere(room))) {
            return;
        }
        throw response.unavailable("make room " + room);
    }

    /** Daily responds 400 both to a name that is taken and to a wrong property. */
    private boolean isThere(String room) {
        return client.get("/rooms/" + room).isOk();
    }

    private ObjectNode body(String room) {
        ObjectNode body = object().put("name", room).put("privacy", "private");
        ObjectNode properties = body.putObject("properties").put("recordings_template", RecordingRow.KEY_TEMPLATE);
        DailyBucket bucket = config.bucket();
        if (bucket != null) {
            properties
                    .putObject("recordings_bucket")
                    .put("bucket_name", bucket.name())
                    .put("bucket_region", bucket.region())
                    .put("assume_role_arn", bucket.roleArn())
                    .put("allow_api_access", true);
        }
        return body;
    }

    /** @param user sent to Daily; when longer than 36 characters, Daily's limit, a name-based UUID is sent instead */
    @Override
    public RoomPass admit(String room, String user, String name, Duration validFor) {
        ObjectNode body = object();
        body.putObject("properties")
                .put("room_name", DailyRoomNames.required(room))
                .put("user_id", shortened(user))
                .put("user_name", name)
                .put("is_owner", false)
                .put("exp", clock.instant().plus(validFor).getEpochSecond());
        String attempted = "get a token for room " + room;
        String token = JsonFields.longText(client.post("/meeting-tokens", body).required(attempted), "token");
        if (token == null) {
            throw new ProviderUnavailable(attempted, new IllegalStateException("Daily gave no token"));
        }
        return new RoomPass(URI.create("https://" + config.domain() + ".daily.co/" + room), token);
    }

    @Override
    public Set<String> occupied() {
        return meetings.rooms();
    }

    @Override
    public List<ConnectedParticipant> present(String room) {
        return presence.of(DailyRoomNames.required(room));
    }

    /** Empty, as Daily records all tracks of a room in one run, and lists them after its end. */
    @Override
    public List<String> tracks(String room) {
        return List.of();
    }

    private static String shortened(String user) {
        return user.length() <= USER_LENGTH_MAX
                ? user
                : UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
