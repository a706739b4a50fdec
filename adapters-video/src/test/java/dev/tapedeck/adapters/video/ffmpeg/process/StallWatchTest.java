package dev.tapedeck.adapters.video.ffmpeg.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.ffmpeg.process.OutputLine.Progress;
import dev.tapedeck.adapters.video.ffmpeg.process.StallWatch.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallWatchTest {
    private final StallWatch watch =
            new StallWatch(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(3));

    @Test
    void a_source_may_take_its_bound_to_begin_and_no_longer() {
        assertThat(ticks(3)).isEqualTo(Finding.FINE);
        assertThat(watch.tick()).isEqualTo(Finding.NEVER_BEGAN);
    }

    @Test
    void progress_without_media_is_no_beginning() {
        watch.progressed(new Progress(0, Duration.ZERO, 0));

        assertThat(ticks(4)).isEqualTo(Finding.NEVER_BEGAN);
    }

    @Test
    void a_source_that_goes_on_is_fine() {
        for (int frames = 1; frames < 100; frames++) {
            watch.progressed(new Progress(frames, Duration.ZERO, 0));
            assertThat(watch.tick()).isEqualTo(Finding.FINE);
        }
    }

    @Test
    void repeating_itself_is_no_progress() {
        watch.progressed(new Progress(1, Duration.ZERO, 0));
        assertThat(ticks(5)).isEqualTo(Finding.FINE);

        watch.progressed(new Progress(1, Duration.ZERO, 0));

        assertThat(watch.tick()).isEqualTo(Finding.STALLED);
    }

    private Finding ticks(int count) {
        Finding last = Finding.FINE;
        for (int i = 0; i < count; i++) {
            last = watch.tick();
        }
        return last;
    }
}
