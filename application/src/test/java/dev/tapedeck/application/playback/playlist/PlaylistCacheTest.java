package dev.tapedeck.application.playback.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.domain.recording.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaylistCacheTest {
    private final World world = new World();
    private final PlaylistCache cache = new PlaylistCache(world.clock);

    @Test
    void a_playlist_is_found_until_its_recording_changes() {
        Recording active = world.active(1);
        Playlist playlist = playlist(1);
        cache.put(active, playlist);
        assertThat(cache.find(active)).containsSame(playlist);

        assertThat(cache.find(world.stop(active))).isEmpty();
    }

    @Test
    void the_newest_playlist_of_a_recording_takes_the_place_of_the_one_before() {
        Recording active = world.active(1);
        cache.put(active, playlist(1));
        Recording stopped = world.stop(active);
        Playlist newest = playlist(1);

        cache.put(stopped, newest);

        assertThat(cache.find(stopped)).containsSame(newest);
        assertThat(cache.find(active)).isEmpty();
    }

    @Test
    void the_cache_is_bounded_by_bytes_and_keeps_what_is_served_most() {
        int megabytes = 5;
        List<Recording> recordings = new ArrayList<>();
        recordings.add(world.start());
        cache.put(recordings.get(0), playlist(megabytes));
        for (int i = 0; i < 6; i++) {
            assertThat(cache.find(recordings.get(0))).isPresent();
            recordings.add(world.start());
            cache.put(recordings.get(recordings.size() - 1), playlist(megabytes));
        }

        assertThat(cache.find(recordings.get(0))).isPresent();
        assertThat(recordings)
                .filteredOn(recording -> cache.find(recording).isPresent())
                .hasSize(24 / megabytes);
    }

    @Test
    void a_final_playlist_is_found_without_its_recording_for_two_seconds() {
        Recording active = world.active(1);
        Playlist playlist = playlist(1);
        cache.put(active, playlist);

        world.clock.advance(Duration.ofMillis(1_999));
        assertThat(cache.findEnded(active.id())).containsSame(playlist);
        assertThat(cache.find(active)).containsSame(playlist);

        world.clock.advance(Duration.ofMillis(1_999));
        assertThat(cache.findEnded(active.id())).containsSame(playlist);

        world.clock.advance(Duration.ofMillis(1));
        assertThat(cache.findEnded(active.id())).isEmpty();
    }

    @Test
    void a_growing_playlist_is_not_found_without_its_recording() {
        Recording active = world.active(1);
        cache.put(active, new Playlist(new byte[1], new byte[0], "\"tag\"", false));

        assertThat(cache.findEnded(active.id())).isEmpty();
    }

    private static Playlist playlist(int megabytes) {
        return new Playlist(new byte[megabytes * 1024 * 1024], new byte[0], "\"tag\"", true);
    }
}
