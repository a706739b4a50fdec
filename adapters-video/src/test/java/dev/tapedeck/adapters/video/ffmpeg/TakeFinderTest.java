package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.EngineReport.Absent;
import dev.tapedeck.domain.capture.EngineReport.CannotTell;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.TakeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeFinderTest {
    private static final Instant ASKED = Instant.parse("2026-01-01T12:00:00Z");

    private final TakeId id = new TakeId(new CountingIds().next());
    private final TakeRegistry takes = new TakeRegistry(CaptureLimits.of(1));

    @Test
    void a_take_that_is_being_started_is_found() {
        takes.reserve(id, EngineFixture.OWNER);

        assertThat(at(ASKED).find(EngineFixture.take(id, "here", ASKED)))
                .isEqualTo(new Found(id.toString(), null, null));
    }

    @Test
    void a_take_that_is_over_is_found_with_its_end() {
        TakeEnd end = TakeEnd.clean(ASKED);
        takes.over(id, Optional.of(end));

        assertThat(at(ASKED).find(EngineFixture.take(id, "here", ASKED)))
                .isEqualTo(new Found(id.toString(), null, end));
    }

    @Test
    void a_take_that_was_refused_is_found_with_the_reason() {
        takes.refused(id, EngineFailures.CAPACITY_REACHED);

        assertThat(at(ASKED).find(EngineFixture.take(id, "here", ASKED)))
                .isEqualTo(new Found(
                        id.toString(), null, TakeEnd.broken(ASKED, EngineFailures.CAPACITY_REACHED, Duration.ZERO)));
    }

    @Test
    void an_unknown_take_of_ours_is_absent_once_its_start_cannot_be_under_way() {
        assertThat(at(ASKED.plusMillis(9_999)).find(EngineFixture.take(id, "here", ASKED)))
                .isInstanceOf(CannotTell.class);
        assertThat(at(ASKED.plusSeconds(10)).find(EngineFixture.take(id, "here", ASKED)))
                .isEqualTo(new Absent());
    }

    @Test
    void a_take_of_another_node_is_absent_after_five_silent_minutes() {
        assertThat(at(ASKED.plusSeconds(299)).find(EngineFixture.take(id, "there", ASKED)))
                .isInstanceOf(CannotTell.class);
        assertThat(at(ASKED.plusSeconds(300)).find(EngineFixture.take(id, "there", ASKED)))
                .isEqualTo(new Absent());
    }

    private TakeFinder at(Instant now) {
        return new TakeFinder(takes, "here", () -> now, FakeCaptureEngine.DEADLINES);
    }
}
