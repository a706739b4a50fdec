package dev.tapedeck.application.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.TakeMatch;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A take knows how the run of its platform was matched to it. */
class MatchedRunsTest {
    private final PlatformWorld world = new PlatformWorld();

    @Test
    void by_the_response_to_its_start() {
        assertThat(world.active(TakeKind.COMPOSITE).takes())
                .extracting(Take::match)
                .containsExactly(TakeMatch.JOB_ID);
    }

    @Test
    void by_the_id_of_the_take_when_the_response_was_lost() {
        world.engine.losesAnswers(1);
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.pass(Duration.ofMinutes(1));

        assertThat(onlyTake().match()).isEqualTo(TakeMatch.TAKE_ID);
    }

    @Test
    void by_room_kind_and_time_when_the_response_names_no_run() {
        accepted();
        assertThat(onlyTake().match()).isNull();

        observed(TakeKind.COMPOSITE, null);

        assertThat(onlyTake().match()).isEqualTo(TakeMatch.ROOM);
        assertThat(onlyTake().jobId()).isEqualTo("the-run");
    }

    @Test
    void as_the_only_open_one_when_the_run_ended_without_its_kind() {
        accepted();

        observed(null, TakeEnd.clean(world.clock.instant()));

        assertThat(onlyTake().match()).isEqualTo(TakeMatch.ONLY_OPEN);
        assertThat(onlyTake().jobId()).isEqualTo("the-run");
    }

    @Test
    void as_imported_when_nobody_had_requested_the_run() {
        world.session();
        world.engine.stranger(
                "the-run",
                PlatformWorld.ROOM,
                world.clock.instant(),
                world.cleanEnd(),
                FakeFile.whole("of a stranger"));
        world.pass(Duration.ofMinutes(1));

        assertThat(onlyTake().match()).isEqualTo(TakeMatch.IMPORTED);
    }

    /** The platform accepts a start and does not name the run. */
    private void accepted() {
        world.engine.answers(request -> new StartResponse.Accepted(request.take() + "@" + PlatformWorld.ROOM));
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.work();
    }

    private void observed(@Nullable TakeKind kind, @Nullable TakeEnd end) {
        Found report = new Found("the-run", world.clock.instant(), end);
        world.tell(new ProviderUpdate.RunObserved(new ObservedRun(null, PlatformWorld.ROOM, kind, report)));
    }

    private Take onlyTake() {
        assertThat(world.recordings()).hasSize(1);
        return world.recordings().get(0).takes().get(0);
    }
}
