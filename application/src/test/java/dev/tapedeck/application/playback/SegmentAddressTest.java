package dev.tapedeck.application.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentAddressTest {
    private final World world = new World();
    private final Recording recording = world.completed(1);

    @Test
    void a_segment_is_found_where_its_playlist_says() {
        URI address = locate(World.take(recording) + "/seg_00000.ts").orElseThrow();

        assertThat(world.store.fetch(address)).contains("segment 0".getBytes(StandardCharsets.UTF_8));
        assertThat(address.toString()).contains("contentType=video%2Fmp2t", "validForSeconds=300");
    }

    @Test
    void parts_of_fragmented_mp4_are_located_too() {
        assertThat(locate(World.take(recording) + "/init.mp4")).isPresent();
        assertThat(locate(World.take(recording) + "/00000.m4s")).isPresent();
    }

    @Test
    void neither_the_database_nor_the_store_is_asked() {
        PlaybackGrant grant = grant();
        world.store.away(true);
        world.faults.before("RecordingRepository.find", () -> {
            throw new AssertionError("the database was asked");
        });

        assertThat(world.tapedeck.playback().segment(grant, World.take(recording) + "/seg_00000.ts"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "seg_00000.ts",
                "index.m3u8",
                "TAKE",
                "TAKE/",
                "TAKE/.ts",
                "TAKE/..ts",
                "TAKE/../seg_00000.ts",
                "TAKE/a/../b.ts",
                "TAKE/..%2f00000.ts",
                "TAKE//seg_00000.ts",
                "TAKE/a/b.ts",
                "TAKE\\seg_00000.ts",
                "../TAKE/seg_00000.ts",
                "TAKE/seg_00000.ts?x",
                "TAKE/seg_00000.ts#x",
                "TAKE/index.m3u8",
                "TAKE/seg_00000.ts ",
                "TAKE/ä.ts",
                "TAKE/0\u0000.ts",
                "TAKE/0\n.ts",
                "TAKE/a..b.ts",
                "TAKE/thumbnail.jpg",
                "not-an-id-but-as-long-as-one-is-here/seg_00000.ts"
            })
    void a_name_that_is_not_of_a_segment_is_not_located(String pattern) {
        String name = pattern.replace("TAKE", World.take(recording).toString());

        assertThat(locate(name)).isEmpty();
    }

    @Test
    void a_name_may_be_128_characters_long_and_no_longer() {
        String prefix = World.take(recording) + "/";

        assertThat(locate(prefix + "a".repeat(125) + ".ts")).isPresent();
        assertThat(locate(prefix + "a".repeat(126) + ".ts")).isEmpty();
    }

    @Test
    void a_grant_reaches_only_into_its_own_recording() {
        Recording other = world.completed(1);

        URI address = locate(World.take(other) + "/seg_00000.ts").orElseThrow();

        assertThat(world.store.fetch(address)).isEmpty();
        assertThat(address.toString()).contains(recording.id().toString());
    }

    private Optional<URI> locate(String name) {
        return world.tapedeck.playback().segment(grant(), name);
    }

    private PlaybackGrant grant() {
        return world.tapedeck.playback().grant(recording).grant();
    }
}
