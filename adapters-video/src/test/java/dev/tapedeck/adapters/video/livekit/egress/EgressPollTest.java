package dev.tapedeck.adapters.video.livekit.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.RecordingFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EgressPollTest {
    private static final Instant NOW = RecordingFixtures.NOW;

    private final List<EgressRun> alarms = new ArrayList<>();
    private final EgressPoll poll = new EgressPoll(alarms::add);

    @Test
    void an_alarm_is_given_once_before_livekit_forgets_a_run_that_is_not_settled() {
        EgressRun run = ended(RecordingFixtures.takeId(), Duration.ofHours(20));

        poll.observedRuns(List.of(run), job -> false, NOW);
        assertThat(alarms).isEmpty();

        poll.observedRuns(List.of(run), job -> false, NOW.plusMillis(1));
        poll.observedRuns(List.of(run), job -> false, NOW.plusSeconds(60));
        assertThat(alarms).containsExactly(run);
    }

    @Test
    void no_alarm_is_given_about_what_is_settled_or_a_strangers() {
        EgressRun settled = ended(RecordingFixtures.takeId(), Duration.ofHours(23));
        EgressRun stranger = ended(null, Duration.ofHours(23));

        List<ObservedRun> seen = poll.observedRuns(List.of(settled, stranger), job -> job.equals(settled.id()), NOW);

        assertThat(seen).extracting(observed -> observed.report().jobId()).containsExactly(stranger.id());
        assertThat(alarms).isEmpty();
    }

    @Test
    void the_newest_come_first() {
        EgressRun old = ended(RecordingFixtures.takeId(), Duration.ofHours(3));
        EgressRun young = ended(RecordingFixtures.takeId(), Duration.ofHours(1));

        assertThat(poll.observedRuns(List.of(old, young), job -> false, NOW))
                .extracting(observed -> observed.report().jobId())
                .containsExactly(young.id(), old.id());
    }

    @Test
    void a_run_of_an_unknown_status_is_left_out_and_the_others_are_not() {
        EgressRun known = ended(RecordingFixtures.takeId(), Duration.ofHours(1));

        assertThat(poll.observedRuns(List.of(run("EG_new", null, null, NOW, null), known), job -> false, NOW))
                .extracting(observed -> observed.report().jobId())
                .containsExactly(known.id());
    }

    private static EgressRun ended(@Nullable TakeId take, Duration ago) {
        Instant at = NOW.minus(ago);
        return run("EG_" + (take == null ? "stranger" : take), take, EgressStatus.COMPLETE, at.minusSeconds(60), at);
    }

    private static EgressRun run(
            String id, @Nullable TakeId take, @Nullable EgressStatus status, Instant asked, @Nullable Instant ended) {
        return new EgressRun(id, take, "demo-1", false, status, asked, ended, null, List.of(), "", 0, false);
    }
}
