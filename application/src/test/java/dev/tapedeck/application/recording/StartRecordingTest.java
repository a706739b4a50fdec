package dev.tapedeck.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.recording.details.RecordingType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartRecordingTest {
    private final World world = new World();

    @Test
    void the_recording_is_written_before_its_engine_is_called() {
        world.engine.answers(request -> {
            Recording written =
                    world.storage.recordings().findByTake(request.take()).orElseThrow();
            assertThat(written.status()).isEqualTo(RecordingStatus.STARTING);
            return new StartResponse.Accepted("job");
        });

        Recording recording = world.start();

        assertThat(RecordingFixtures.firstTake(recording).jobId()).isEqualTo("job");
        assertThat(world.engine.lastStart().take()).isEqualTo(World.take(recording));
    }

    @Test
    void the_engine_learns_what_to_record_and_for_how_long() {
        Recording recording = world.start();

        assertThat(world.engine.lastStart().source()).isEqualTo(RecordingFixtures.TEST_PATTERN);
        assertThat(world.engine.lastStart().durationMax()).isEqualTo(Duration.ofHours(8));
        assertThat(world.engine.lastStart().recording()).isEqualTo(recording.id());
    }

    @Test
    void a_definite_refusal_fails_the_recording_with_the_engines_words() {
        world.engine.refuses(RecordingFixtures.failure());

        Recording recording = world.start();

        assertThat(recording.status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(recording.result().failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void an_engine_that_breaks_fails_the_recording() {
        world.engine.answers(request -> {
            throw new IllegalStateException("a bug");
        });

        Recording recording = world.start();

        assertThat(recording.status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(recording.result().failure()).extracting("code").isEqualTo("engine_failed");
        assertThat(recording.result().failure())
                .extracting("message")
                .asString()
                .doesNotContain("a bug");
    }

    @Test
    void an_unknown_outcome_leaves_the_recording_for_the_reconciler() {
        world.engine.staysSilent();

        Recording recording = world.start();

        assertThat(recording.status()).isEqualTo(RecordingStatus.STARTING);
        assertThat(RecordingFixtures.firstTake(recording).state()).isEqualTo(TakeState.REQUESTED);
    }

    @Test
    void a_recording_without_a_title_names_kind_and_time() {
        Result<Started> result =
                start(Start.ofStream(world.owner, world.recordingId(), new SourceUrl("testpattern:"), null));

        assertThat(started(result).details().title()).isEqualTo("Stream recording, 2026-03-01 12:00 UTC");
        assertThat(started(result).details().type()).isEqualTo(RecordingType.STREAM);
    }

    @Test
    void starting_the_same_id_again_gives_the_recording_that_is_there() {
        Start command = world.streamCommand();
        Recording first = started(start(command));

        Result<Started> again = start(command);

        assertThat(again.orElseThrow().isNew()).isFalse();
        assertThat(again.orElseThrow().recording().id()).isEqualTo(first.id());
        assertThat(world.engine.starts()).hasSize(1);
    }

    @Test
    void an_id_of_another_owner_is_not_shown() {
        Recording foreign = world.start();

        Result<Started> result = start(stream(world.stranger, foreign.id()));

        assertThat(result).isEqualTo(Result.refused(new Refusal.NotFound("id")));
        assertThat(world.engine.starts()).hasSize(1);
    }

    @Test
    void an_id_that_was_deleted_does_not_reappear() {
        Recording deleted = world.start();
        world.delete(deleted);

        assertThat(start(stream(world.owner, deleted.id()))).isEqualTo(Result.refused(new Refusal.NotFound("id")));
    }

    @Test
    void a_provider_without_an_engine_starts_nothing() {
        Start command = command(null, new SourceUrl("testpattern:"), ProviderKind.LIVEKIT, null, null);

        assertThat(start(command))
                .isEqualTo(Result.refused(new Refusal.NotConfigured(ProviderKind.LIVEKIT, "provider")));
        assertThat(world.storage.recordings().all()).isEmpty();
    }

    @Test
    void a_source_that_cannot_be_allowed_changes_nothing() {
        world.engine.refusesSources(RecordingFixtures.failure());

        assertThat(start(world.streamCommand()))
                .isEqualTo(Result.refused(new Refusal.SourceRefused(RecordingFixtures.failure())));
        assertThat(world.storage.recordings().all()).isEmpty();
        assertThat(world.engine.starts()).isEmpty();
    }

    @Test
    void a_request_names_either_a_session_or_a_source() {
        SessionId session = new SessionId(world.ids.next());
        SourceUrl source = new SourceUrl("testpattern:");

        assertThatThrownBy(() -> start(command(null, null, null, null, null))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> start(command(session, source, null, null, null)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void projects_and_scenes_are_not_known_yet() {
        SourceUrl source = new SourceUrl("testpattern:");

        assertThat(start(command(null, source, null, world.ids.next(), null)))
                .isEqualTo(Result.refused(new Refusal.NotFound("projectId")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 86_400_000})
    void the_longest_duration_may_be_a_second_to_a_day(long ms) {
        Result<Started> result = start(command(null, new SourceUrl("testpattern:"), null, null, Duration.ofMillis(ms)));

        assertThat(started(result).maxDuration()).isEqualTo(Duration.ofMillis(ms));
    }

    @ParameterizedTest
    @ValueSource(longs = {999, 86_400_001, 0, -1})
    void any_other_duration_is_refused_and_starts_nothing(long ms) {
        Start command = command(null, new SourceUrl("testpattern:"), null, null, Duration.ofMillis(ms));

        assertThatThrownBy(() -> start(command))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("maxDurationSeconds"));
        assertThat(world.storage.recordings().all()).isEmpty();
    }

    @Test
    void a_job_is_known_by_the_name_that_the_engine_gave_it() {
        Recording recording = world.start();

        assertThat(RecordingFixtures.firstTake(world.now(recording)).jobId())
                .isEqualTo(FakeCaptureEngine.jobOf(World.take(recording)));
    }

    private Result<Started> start(Start command) {
        return world.tapedeck.recordings().start(command);
    }

    private static Recording started(Result<Started> result) {
        assertThat(result.orElseThrow().isNew()).isTrue();
        return result.orElseThrow().recording();
    }

    private static Start stream(UserId owner, RecordingId id) {
        return Start.ofStream(owner, id, new SourceUrl("testpattern:"), null);
    }

    private Start command(
            @Nullable SessionId session,
            @Nullable SourceUrl source,
            @Nullable ProviderKind provider,
            @Nullable UUID project,
            @Nullable Duration maxDuration) {
        return new Start(
                world.owner,
                world.recordingId(),
                session,
                source,
                provider,
                null,
                null,
                null,
                null,
                project,
                null,
                List.of(),
                Metadata.NONE,
                maxDuration);
    }
}
