package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.daily.fake.FakeRecording;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport.Absent;
import dev.tapedeck.domain.capture.EngineReport.CannotTell;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.StartResponse.NotYet;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Recordings at Daily, from the start to the end, as polls show them. */
class DailyRecordingIT {
    private final DailyFixture fixture = DailyFixture.pretending();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void both_kinds_run_side_by_side_and_are_told_apart() {
        String room = fixture.room();
        Take composed = fixture.start(room, TakeKind.COMPOSITE);
        Take tracks = fixture.start(room, TakeKind.TRACKS);
        fixture.awaitAge(tracks, DailyFixture.LONG_ENOUGH);

        fixture.engine.stop(composed);
        fixture.engine.stop(tracks);

        assertThat(fixture.awaitEnd(composed).jobId())
                .isEqualTo(fixture.recordingOf(composed).id());
        assertThat(fixture.awaitEnd(tracks).jobId())
                .isEqualTo(fixture.recordingOf(tracks).id());
    }

    @Test
    void while_they_run_no_guess_is_made_whose_is_which() {
        String room = fixture.room();
        Take composed = fixture.start(room, TakeKind.COMPOSITE);
        Take tracks = fixture.start(room, TakeKind.TRACKS);

        for (Take take : List.of(composed, tracks)) {
            assertThat(fixture.engine.find(take)).isInstanceOfSatisfying(Found.class, found -> {
                assertThat(found.jobId()).isEqualTo(take.jobId());
                assertThat(found.firstMedia()).isNotNull();
                assertThat(found.end()).isNull();
            });
        }
    }

    @Test
    void a_room_that_daily_has_not_noticed_yet_is_asked_again() {
        fixture.daily.knobs().hostsAfter(2);
        CaptureRequest request = DailyFixture.request(fixture.room(), TakeKind.COMPOSITE);

        assertThat(fixture.engine.start(request)).isInstanceOf(NotYet.class);
        assertThat(fixture.engine.start(request)).isInstanceOf(NotYet.class);
        assertThat(fixture.engine.start(request)).isInstanceOf(Accepted.class);
    }

    @Test
    void an_empty_room_is_not_recorded_yet() {
        CaptureRequest request = DailyFixture.request(fixture.emptyRoom(), TakeKind.COMPOSITE);

        assertThat(fixture.engine.start(request)).isInstanceOf(NotYet.class);
        assertThat(fixture.daily.recordings()).isEmpty();
    }

    @Test
    void a_start_that_daily_has_no_time_for_is_asked_again() {
        CaptureRequest request = DailyFixture.request(fixture.room(), TakeKind.COMPOSITE);
        fixture.daily.knobs().limits(1);

        assertThat(fixture.engine.start(request)).isInstanceOf(NotYet.class);
        assertThat(fixture.daily.recordings()).isEmpty();
    }

    @Test
    void a_start_without_a_readable_answer_has_an_unknown_outcome() {
        String room = fixture.room();
        fixture.daily.knobs().breaksAnswers(1);

        assertThatThrownBy(() -> fixture.engine.start(DailyFixture.request(room, TakeKind.COMPOSITE)))
                .isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void a_recording_that_is_not_listed_yet_may_still_appear_and_none_appears_in_an_empty_room() {
        fixture.daily.knobs().listsAfter(Duration.ofHours(1));
        String room = fixture.emptyRoom();
        String connection = fixture.daily.join(room, "Ann");
        Take take = fixture.start(room, TakeKind.COMPOSITE);
        Take old = DailyFixture.take(
                DailyFixture.request(room, TakeKind.COMPOSITE),
                null,
                fixture.clock.instant().minus(Duration.ofHours(1)));
        Take oldOfRoom = aged(take);

        assertThat(fixture.engine.find(take)).isInstanceOf(CannotTell.class);
        assertThat(fixture.engine.find(oldOfRoom)).isInstanceOf(CannotTell.class);
        assertThat(fixture.engine.find(old)).isInstanceOf(Absent.class);

        fixture.daily.leave(room, connection);

        assertThat(fixture.engine.find(oldOfRoom)).isInstanceOf(Absent.class);
    }

    @Test
    void a_recording_that_daily_reports_to_have_failed_is_listed_soon_or_never() {
        fixture.daily.knobs().failsToBegin(type -> true);
        Take take = fixture.start(fixture.room(), TakeKind.TRACKS);
        Duration listedMax = fixture.engine.abilities().deadlines().listed();

        assertThat(fixture.engine.find(DailyFixture.reported(take, fixture.clock.instant())))
                .isInstanceOf(CannotTell.class);
        assertThat(fixture.engine.find(
                        DailyFixture.reported(take, fixture.clock.instant().minus(listedMax))))
                .isInstanceOf(Absent.class);
    }

    @Test
    void the_run_of_another_take_is_not_found_for_one_that_has_failed() {
        String room = fixture.room();
        Take composed = fixture.start(room, TakeKind.COMPOSITE);
        fixture.daily.knobs().failsToBegin(type -> true);
        Take tracks = fixture.start(room, TakeKind.TRACKS);
        String other = fixture.recordingOf(composed).id();

        assertThat(fixture.engine.find(tracks)).isInstanceOf(Found.class);
        assertThat(fixture.engine.find(tracks, run -> run.report().jobId().equals(other)))
                .isInstanceOf(CannotTell.class);
    }

    @Test
    void everybody_leaving_ends_it_and_coming_back_makes_another() {
        fixture.daily.knobs().endsIdleAfter(Duration.ofMillis(100));
        String room = fixture.emptyRoom();
        String connection = fixture.daily.join(room, "Ann");
        Take first = fixture.start(room, TakeKind.TRACKS);
        fixture.awaitAge(first, DailyFixture.LONG_ENOUGH);
        fixture.daily.leave(room, connection);
        Found firstRun = fixture.awaitEnd(first);
        fixture.daily.join(room, "Ann");
        Take again = fixture.start(room, TakeKind.TRACKS);
        fixture.awaitAge(again, DailyFixture.LONG_ENOUGH);
        fixture.engine.stop(again);
        fixture.daily.add(elsewhere(1));

        assertThat(fixture.engine.poll(job -> false))
                .extracting(observed -> observed.report().jobId())
                .contains(
                        firstRun.jobId(),
                        fixture.recordingOf(first).id(),
                        fixture.recordingOf(again).id());
    }

    @Test
    void it_is_stopped_by_daily_s_name_for_it_too_and_a_second_stop_is_harmless() {
        Take take = fixture.start(fixture.room(), TakeKind.TRACKS);
        Take known = DailyFixture.knowing(take, fixture.recordingOf(take).id());

        fixture.engine.stop(known);
        fixture.awaitEnd(known);
        fixture.engine.stop(known);
        fixture.engine.stop(take);

        assertThat(fixture.recordingOf(take).isRunning()).isFalse();
    }

    @Test
    void bad_rows_cost_no_others() {
        Take take = fixture.ended(TakeKind.COMPOSITE);
        fixture.daily.knobs().listsBadRows(true);

        assertThat(fixture.engine.poll(job -> false))
                .singleElement()
                .extracting(ObservedRun::take)
                .isEqualTo(take.id());
    }

    @Test
    void a_poll_pages_until_all_of_a_page_is_settled() {
        IntStream.range(0, 250).forEach(number -> fixture.daily.add(elsewhere(number)));

        assertThat(fixture.engine.poll(job -> false)).hasSize(250);
        assertThat(fixture.engine.poll(job -> !job.equals("foreign-200"))).hasSize(1);
        assertThat(fixture.engine.poll(job -> !job.equals("foreign-3"))).isEmpty();
        assertThat(fixture.engine.poll(job ->
                        !List.of("foreign-3", "foreign-100", "foreign-200").contains(job)))
                .hasSize(3);
    }

    @Test
    void what_a_poll_says_binds_raw_tracks_to_their_take() {
        Take take = fixture.ended(TakeKind.TRACKS);

        assertThat(fixture.engine.poll(job -> false)).singleElement().satisfies(observed -> {
            assertThat(observed.take()).isNull();
            assertThat(observed.mayBe(take)).isTrue();
        });
    }

    /** The same take, had it been asked for an hour ago. */
    private Take aged(Take take) {
        CaptureRequest request = DailyFixture.request("any", take.kind());
        CaptureRequest same = new CaptureRequest(
                request.recording(),
                request.owner(),
                take.id(),
                take.kind(),
                null,
                request.title(),
                request.source(),
                request.quality(),
                request.durationMax());
        return DailyFixture.take(same, take.jobId(), take.requestedAt().minus(Duration.ofHours(1)));
    }

    private FakeRecording elsewhere(int number) {
        Instant start = fixture.clock.instant().minus(Duration.ofDays(30)).plusSeconds(number);
        return new FakeRecording(
                "foreign-" + number,
                "somewhere",
                "cloud",
                UUID.randomUUID().toString(),
                start,
                start.plusSeconds(60),
                Duration.ofSeconds(60),
                "acme/somewhere/" + start.toEpochMilli(),
                null,
                null);
    }
}
