package dev.tapedeck.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.media.workspace.SegmentIndex;
import dev.tapedeck.domain.media.MediaKey;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryboardPlanTest {
    @Test
    void a_short_recording_shows_every_segment() {
        StoryboardPlan plan = StoryboardPlan.of(segments(3));

        assertThat(plan.index()).isEqualTo("""
                        WEBVTT

                        00:00:00.000 --> 00:00:04.000
                        storyboard.jpg#xywh=0,0,160,90

                        00:00:04.000 --> 00:00:08.000
                        storyboard.jpg#xywh=160,0,160,90

                        00:00:08.000 --> 00:00:12.000
                        storyboard.jpg#xywh=320,0,160,90
                        """);
    }

    @Test
    void ten_thumbnails_fill_a_row() {
        assertThat(StoryboardPlan.of(segments(11)).index()).endsWith("storyboard.jpg#xywh=0,90,160,90\n");
    }

    @Test
    void a_hundred_segments_are_all_shown() {
        assertThat(StoryboardPlan.of(segments(100)).segments()).isEqualTo(segments(100));
    }

    @Test
    void more_are_chosen_evenly_from_the_first_on() {
        StoryboardPlan plan = StoryboardPlan.of(segments(21_600));

        assertThat(plan.segments()).hasSize(100);
        assertThat(plan.segments().get(0).startsAt()).isZero();
        assertThat(plan.segments().get(1).startsAt()).isEqualTo(Duration.ofSeconds(216 * 4));
        assertThat(plan.segments().get(99).startsAt()).isEqualTo(Duration.ofSeconds(99 * 216 * 4));
        assertThat(plan.end()).isEqualTo(Duration.ofHours(24));
        assertThat(plan.index()).contains("storyboard.jpg#xywh=1440,810,160,90").contains("--> 24:00:00.000");
    }

    @Test
    void no_segment_is_chosen_twice() {
        assertThat(StoryboardPlan.of(segments(101)).segments()).doesNotHaveDuplicates();
    }

    private static List<SegmentIndex> segments(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new SegmentIndex(
                        new MediaKey("segment-" + number), Duration.ofSeconds(4L * number), Duration.ofSeconds(4)))
                .toList();
    }
}
