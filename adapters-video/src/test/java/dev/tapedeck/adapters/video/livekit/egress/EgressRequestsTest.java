package dev.tapedeck.adapters.video.livekit.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.adapters.video.livekit.room.RoomMember;
import dev.tapedeck.adapters.video.livekit.room.RoomTrack;
import dev.tapedeck.adapters.video.livekit.twirp.SentMessages;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.track.TrackSource;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Quality;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LiveKit ignores a field that it does not know, so a name that is misspelt would go unnoticed. */
class EgressRequestsTest {
    private static final String PLACE =
            "recordings/0199a000-0000-7000-8000-000000000001/0199a000-0000-7000-8000-0000000000a1/";
    private static final String S3 = """
            {"access_key":"AK","secret":"SK","region":"us-east-1","bucket":"media","force_path_style":true,
             "endpoint":"http://minio:9000"}""";
    private static final RoomTrack MICROPHONE = new RoomTrack("TR_1", false, TrackSource.MICROPHONE);
    private static final RoomTrack SCREEN = new RoomTrack("TR_2", true, TrackSource.SCREEN);
    private static final RoomMember ANN =
            new RoomMember("PA_1", "ann", "Ann", false, false, List.of(MICROPHONE, SCREEN));

    private final EgressRequests requests = new EgressRequests(
            new Destination(Optional.of(URI.create("http://minio:9000")), "us-east-1", "media", "AK", "SK", true),
            new Shape("speaker-dark", 1_280, 720, 6));

    @Test
    void a_room_is_recorded_as_configured() throws IOException {
        EgressStart start = requests.room(request(Quality.HIGH), "demo-1");

        assertThat(start.method()).isEqualTo("StartRoomCompositeEgress");
        assertThat(json(start)).isEqualTo(parsed("""
                {"room_name":"demo-1","layout":"speaker-dark",
                 "advanced":{"width":1280,"height":720,"framerate":30,"audio_bitrate":128,"video_bitrate":3000},
                 "segment_outputs":[%s]}""".formatted(segments())));
    }

    @Test
    void a_participant_is_named_by_identity() throws IOException {
        EgressStart start = requests.participant(request(Quality.HIGH), "demo-1", ANN);

        assertThat(start.method()).isEqualTo("StartParticipantEgress");
        assertThat(json(start).path("identity").asText()).isEqualTo("ann");
        assertThat(json(start).path("segment_outputs").get(0)).isEqualTo(parsed(segments()));
    }

    @Test
    void a_composed_track_is_named_by_what_it_is() throws IOException {
        EgressStart audio = requests.trackComposed(request(Quality.HIGH), "demo-1", MICROPHONE);
        EgressStart picture = requests.trackComposed(request(Quality.HIGH), "demo-1", SCREEN);

        assertThat(audio.method()).isEqualTo("StartTrackCompositeEgress");
        assertThat(json(audio).path("audio_track_id").asText()).isEqualTo("TR_1");
        assertThat(json(audio).has("video_track_id")).isFalse();
        assertThat(json(picture).path("video_track_id").asText()).isEqualTo("TR_2");
    }

    @Test
    void a_track_is_kept_in_a_file_that_names_its_sender() throws IOException {
        EgressStart start = requests.track(request(Quality.HIGH), "demo-1", ANN, SCREEN);

        assertThat(start.method()).isEqualTo("StartTrackEgress");
        assertThat(json(start)).isEqualTo(parsed("""
                {"room_name":"demo-1","track_id":"TR_2",
                 "file":{"filepath":"%strack-screen-PA_1","disable_manifest":true,"s3":%s}}""".formatted(PLACE, S3)));
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM, 856, 482, 1343", "LOW, 640, 360, 750"})
    void lower_qualities_are_smaller(Quality quality, int width, int height, int kilobits) throws IOException {
        JsonNode encoding = json(requests.room(request(quality), "demo-1")).path("advanced");

        assertThat(encoding.path("width").asInt()).isEqualTo(width);
        assertThat(encoding.path("height").asInt()).isEqualTo(height);
        assertThat(encoding.path("video_bitrate").asInt()).isEqualTo(kilobits);
    }

    @Test
    void segments_get_the_names_that_everybody_expects() throws IOException {
        String prefix = json(requests.room(request(Quality.HIGH), "demo-1"))
                .path("segment_outputs")
                .get(0)
                .path("filename_prefix")
                .asText();

        assertThat(prefix + "_00007.ts").isEqualTo(PLACE + Segment.fileName(7));
    }

    private static String segments() {
        return """
                {"protocol":"HLS_PROTOCOL","filename_prefix":"%sseg","playlist_name":"%sindex.m3u8",
                 "segment_duration":6,"disable_manifest":true,"s3":%s}""".formatted(PLACE, PLACE, S3);
    }

    private static CaptureRequest request(Quality quality) {
        return new CaptureRequest(
                new RecordingId(UUID.fromString("0199a000-0000-7000-8000-000000000001")),
                new UserId(UUID.fromString("0199a000-0000-7000-8000-0000000000b1")),
                new TakeId(UUID.fromString("0199a000-0000-7000-8000-0000000000a1")),
                TakeKind.COMPOSITE,
                null,
                "A take",
                new CaptureSource.Room(ProviderKind.LIVEKIT, "demo-1"),
                quality,
                Duration.ofHours(1));
    }

    private static JsonNode json(EgressStart start) throws IOException {
        return parsed(SentMessages.json(start.message()).toString());
    }

    private static JsonNode parsed(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }
}
