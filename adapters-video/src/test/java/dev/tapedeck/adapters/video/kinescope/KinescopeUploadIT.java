package dev.tapedeck.adapters.video.kinescope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.kinescope.fake.FakeVideo;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.StartResponse.NotYet;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.MediaNotReady;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads with everything that can go wrong with them. */
class KinescopeUploadIT {
    @TempDir
    private Path folder;

    private KinescopeFixture fixture;

    @BeforeEach
    void start() {
        fixture = new KinescopeFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_file_is_streamed_with_its_length_and_under_a_title_that_a_header_can_hold() throws IOException {
        Files.write(folder.resolve("Отпуск 2026.mp4"), new byte[300_000]);
        CaptureRequest request =
                KinescopeFixture.request("file:%D0%9E%D1%82%D0%BF%D1%83%D1%81%D0%BA%202026.mp4", "Café — Отпуск");

        Accepted accepted = (Accepted) fixture.engine.start(request);

        assertThat(fixture.kinescope.lastUpload())
                .containsEntry("content-length", "300000")
                .containsEntry("x-parent-id", KinescopeFixture.PARENT)
                .containsEntry("x-video-title", "Cafe")
                .containsEntry("x-video-description", "Tapedeck take " + request.take())
                .containsEntry("x-file-name", "upload.mp4")
                .doesNotContainKey("transfer-encoding");
        assertThat(fixture.kinescope.videos()).singleElement().satisfies(video -> {
            assertThat(video.id()).isEqualTo(accepted.jobId());
            assertThat(video.sizeBytes()).isEqualTo(300_000);
            assertThat(video.title()).isEqualTo("Café — Отпуск");
            assertThat(video.description()).contains(request.take().toString());
            assertThat(video.privacy()).isEqualTo("anywhere");
        });
    }

    @Test
    void an_address_is_fetched_by_kinescope_and_nothing_is_sent() {
        CaptureRequest request = KinescopeFixture.request("https://127.0.0.1/f%C3%A9te.mp4?key=1", "Plain");

        fixture.engine.start(request);

        assertThat(fixture.kinescope.lastUpload())
                .containsEntry("x-video-url", "https://127.0.0.1/f%C3%A9te.mp4?key=1")
                .containsEntry("x-video-title", "Plain")
                .doesNotContainKey("x-file-name");
        assertThat(fixture.kinescope.callsOf("PATCH")).isZero();
    }

    @Test
    void an_upload_whose_answer_was_lost_is_looked_for_and_not_sent_again() {
        CaptureRequest request = KinescopeFixture.request("https://127.0.0.1/a.mp4", "Отпуск");
        fixture.kinescope.knobs().answersAfter(Duration.ofMillis(2_500));
        assertThatThrownBy(() -> fixture.engine.start(request)).isInstanceOf(ProviderUnavailable.class);
        fixture.kinescope.knobs().answersAfter(Duration.ZERO);
        assertThatThrownBy(() -> {
                    fixture.kinescope.knobs().putsIdInto("nowhere");
                    fixture.engine.start(request);
                })
                .isInstanceOf(ProviderUnavailable.class);

        assertThat(fixture.engine.start(request)).isInstanceOf(Accepted.class);
        assertThat(fixture.kinescope.videos()).hasSize(1);
        assertThat(fixture.kinescope.videos().get(0).title()).isEqualTo("Отпуск");
    }

    @Test
    void an_upload_is_not_called_absent_before_it_may_be_listed() {
        CaptureRequest request = KinescopeFixture.request();

        assertThat(fixture.engine.find(unheard(request.take(), fixture.clock.instant())))
                .isInstanceOf(EngineReport.CannotTell.class);
        assertThat(fixture.engine.find(unheard(request.take(), Instant.EPOCH))).isEqualTo(new EngineReport.Absent());
    }

    @Test
    void the_id_may_stand_at_the_top() {
        fixture.kinescope.knobs().putsIdInto("top");

        assertThat(fixture.engine.start(KinescopeFixture.request())).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "401, provider_credentials, KINESCOPE_API_TOKEN",
        "403, provider_credentials, KINESCOPE_API_TOKEN",
        "402, provider_unpaid, payment",
        "404, provider_refused, KINESCOPE_PARENT_ID",
        "422, provider_refused, no more uploads today"
    })
    void a_definite_no_is_said_with_what_to_do(int status, String code, String words) {
        fixture.kinescope.knobs().refusesUploads(status);

        assertThat(fixture.engine.start(KinescopeFixture.request())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.failure().code()).isEqualTo(code);
            assertThat(refused.failure().message()).contains(words).doesNotContain(KinescopeFixture.TOKEN);
        });
    }

    @Test
    void what_may_pass_is_no_refusal() {
        fixture.kinescope.knobs().refusesUploads(429);
        assertThat(fixture.engine.start(KinescopeFixture.request())).isInstanceOf(NotYet.class);

        fixture.kinescope.knobs().refusesUploads(500);
        assertThatThrownBy(() -> fixture.engine.start(KinescopeFixture.request()))
                .isInstanceOf(ProviderUnavailable.class);

        fixture.kinescope.knobs().breaksAnswers(1);
        assertThatThrownBy(() -> fixture.engine.start(KinescopeFixture.request()))
                .isInstanceOf(ProviderUnavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "file:gone.mp4, file_not_found",
        "file:empty.mp4, file_empty",
        "file:large.mp4, file_too_large",
        "file:../secret.mp4, file_not_allowed"
    })
    void a_file_that_cannot_be_sent_is_refused_before_anything_is_stored(String url, String code) throws IOException {
        Files.createFile(folder.resolve("empty.mp4"));
        Files.write(folder.resolve("large.mp4"), new byte[1024 * 1024 + 1]);
        Files.write(folder.resolve("largest.mp4"), new byte[1024 * 1024]);

        assertThat(fixture.engine.refusalOf(new CaptureSource.Stream(new SourceUrl(url))))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(fixture.engine.refusalOf(new CaptureSource.Stream(new SourceUrl("file:largest.mp4"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "uploading"})
    void a_stop_removes_what_has_not_arrived(String status) {
        Take take = started();
        fixture.kinescope.move(job(take), status);

        fixture.engine.stop(take);

        assertThat(fixture.kinescope.videos()).isEmpty();
        assertThat(fixture.engine.find(take)).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(Objects.requireNonNull(
                                    Objects.requireNonNull(found.end()).failure())
                            .code())
                    .isEqualTo("removed_at_provider");
        });
        assertThat(fixture.engine.files(take)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pre-processing", "processing", "done", "error", "suspended"})
    void a_stop_leaves_alone_what_has_arrived_and_what_nobody_understands(String status) {
        Take take = started();
        fixture.kinescope.move(job(take), status);

        fixture.engine.stop(take);

        assertThat(fixture.kinescope.videos()).hasSize(1);
    }

    @Test
    void only_what_is_done_has_an_address_and_none_of_its_addresses_is_signed() {
        Take take = started();
        for (String status : List.of("pending", "uploading", "pre-processing", "processing", "suspended", "dreaming")) {
            fixture.kinescope.move(job(take), status);
            assertThatThrownBy(() -> fixture.engine.files(take))
                    .isInstanceOf(MediaNotReady.class)
                    .hasMessageContaining(status);
            assertThat(fixture.engine.player(take)).isEmpty();
        }

        fixture.kinescope.move(job(take), "done");

        assertThat(fixture.engine.files(take)).singleElement().satisfies(file -> {
            assertThat(file.role()).isEqualTo(CapturedFile.Role.HOSTED);
            assertThat(file.address())
                    .endsWith("/watch/" + job(take) + "/master.m3u8")
                    .doesNotContain("?");
            assertThat(file.duration()).isEqualTo(Duration.ofMillis(12_500));
        });
        assertThat(fixture.engine.player(take))
                .hasValueSatisfying(player -> assertThat(player.getPath()).isEqualTo("/watch/embed/" + job(take)));
    }

    @Test
    void a_deletion_that_fails_is_said_and_can_be_repeated_until_it_is_done() {
        Take take = started();
        fixture.kinescope.knobs().failsDeletes(2);

        for (int failure = 0; failure < 2; failure++) {
            assertThatThrownBy(() -> fixture.engine.delete(take))
                    .isInstanceOf(ProviderUnavailable.class)
                    .hasRootCauseMessage("Kinescope responded with 500 500500 internal (request req-1)");
        }
        fixture.engine.delete(take);

        assertThat(fixture.kinescope.videos()).isEmpty();
    }

    @Test
    void awaited_uploads_are_told_of_behind_any_number_of_newer_ones_and_when_they_are_gone() {
        Take old = started();
        Take gone = started();
        fixture.kinescope.remove(job(gone));
        strangers(250);

        List<ObservedRun> all = fixture.engine.poll(job -> job.startsWith("stranger"), Set.of(job(old), job(gone)));

        assertThat(all)
                .extracting(observed -> observed.report().jobId())
                .containsExactlyInAnyOrder(job(old), job(gone));
        assertThat(all)
                .filteredOn(observed -> observed.report().jobId().equals(job(gone)))
                .singleElement()
                .satisfies(observed -> assertThat(observed.report().end()).isNotNull());
        assertThat(fixture.engine.poll(job -> false)).hasSize(251);
    }

    @Test
    void rows_that_cannot_be_read_cost_none_of_the_others() {
        Take take = started();
        fixture.kinescope.knobs().listsBadRows(true);

        assertThat(fixture.engine.poll(job -> false, Set.of()))
                .extracting(observed -> observed.report().jobId())
                .containsExactly(job(take));
    }

    private void strangers(int count) {
        Instant now = fixture.clock.instant();
        IntStream.range(0, count)
                .mapToObj(i -> new FakeVideo(
                        "stranger-" + i, "Theirs", "", "anywhere", "done", 7, Duration.ofSeconds(1), now, now))
                .forEach(fixture.kinescope::add);
    }

    private Take started() {
        CaptureRequest request = KinescopeFixture.request();
        Accepted accepted = (Accepted) fixture.engine.start(request);
        return Take.found(
                request.take(), TakeKind.UPLOAD, ProviderKind.KINESCOPE, accepted.jobId(), fixture.clock.instant());
    }

    private static Take unheard(TakeId id, Instant asked) {
        return Take.requested(id, TakeKind.UPLOAD, ProviderKind.KINESCOPE, null, asked);
    }

    private static String job(Take take) {
        return Objects.requireNonNull(take.jobId());
    }
}
