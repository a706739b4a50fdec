package dev.tapedeck.domain.capture.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservedRunTest {
    private static final Instant ASKED = Instant.parse("2026-03-01T12:00:00Z");
    private static final TakeId TAKE = RecordingFixtures.takeId();

    @Test
    void a_run_of_the_same_kind_that_began_later_may_be_it() {
        assertThat(observed(TakeKind.TRACKS, ASKED.plusSeconds(40)).mayBe(take(null)))
                .isTrue();
        assertThat(observed(TakeKind.TRACKS, ASKED.plusSeconds(40)).mayBe(take(TAKE + "@room")))
                .isTrue();
    }

    @Test
    void clocks_may_differ_a_little() {
        assertThat(observed(TakeKind.TRACKS, ASKED.minusSeconds(15)).mayBe(take(null)))
                .isTrue();
        assertThat(observed(TakeKind.TRACKS, ASKED.minusSeconds(16)).mayBe(take(null)))
                .isFalse();
    }

    @Test
    void another_kind_is_another_run() {
        assertThat(observed(TakeKind.COMPOSITE, ASKED).mayBe(take(null))).isFalse();
        assertThat(observed(null, ASKED).mayBe(take(null))).isFalse();
    }

    @Test
    void a_kind_that_is_not_told_can_be_left_aside() {
        assertThat(observed(null, ASKED).mayBeBesidesKind(take(null))).isTrue();
        assertThat(observed(null, ASKED.minusSeconds(16)).mayBeBesidesKind(take(null)))
                .isFalse();
        assertThat(observed(null, ASKED).mayBeBesidesKind(take("run-7"))).isFalse();
    }

    @Test
    void a_take_that_knows_its_run_has_no_other() {
        assertThat(observed(TakeKind.TRACKS, ASKED).mayBe(take("run-7"))).isFalse();
    }

    @Test
    void a_run_that_does_not_say_when_it_began_is_not_guessed_about() {
        assertThat(observed(TakeKind.TRACKS, null).mayBe(take(null))).isFalse();
    }

    private static ObservedRun observed(@Nullable TakeKind kind, @Nullable Instant began) {
        return new ObservedRun(null, "room", kind, new Found("run-1", began, null));
    }

    private static Take take(@Nullable String job) {
        return new Take(
                TAKE,
                TakeKind.TRACKS,
                null,
                ProviderKind.DAILY,
                null,
                job,
                TakeState.REQUESTED,
                ASKED,
                null,
                null,
                null,
                TakeProgress.NONE,
                false);
    }
}
