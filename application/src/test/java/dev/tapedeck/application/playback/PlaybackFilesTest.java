package dev.tapedeck.application.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.application.playback.Playback.Content;
import dev.tapedeck.application.playback.Playback.File;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybackFilesTest {
    private static final Result<Content> MISSING = Result.refused(Refusal.notFound());
    private static final Result<Content> PREPARING = Result.refused(new Refusal.Preparing("This file"));

    private World world = new World();

    @Test
    void thumbnails_lie_beside_the_playlist_when_they_are_made() {
        Recording completed = world.completed(3);
        assertThat(serve(completed, File.THUMBNAIL)).isEqualTo(MISSING);
        assertThat(serve(completed, File.STORYBOARD)).isEqualTo(MISSING);

        world.storage.jobs().drain();

        assertThat(fetched(serve(completed, File.THUMBNAIL))).startsWith("thumbnail");
        assertThat(fetched(serve(completed, File.STORYBOARD_SHEET))).isEqualTo("storyboard of 3");
        assertThat(((Content.Text) serve(completed, File.STORYBOARD).orElseThrow()).body())
                .startsWith("WEBVTT");
    }

    @Test
    void captions_are_there_from_the_first_moment() {
        Result<Content> result = serve(world.active(0), File.CAPTIONS);

        assertThat(result).isEqualTo(Result.done(new Content.Text("WEBVTT\n", "text/vtt; charset=utf-8")));
    }

    @ParameterizedTest
    @CsvSource({"DOWNLOAD, mp4 of 3, A+recording.mp4", "AUDIO, m4a of 3, A+recording.m4a"})
    void what_people_save_is_made_when_the_first_of_them_asks(File file, String content, String name) {
        Recording completed = world.completed(3);
        world.storage.jobs().drain();

        assertThat(serve(completed, file)).isEqualTo(PREPARING);
        assertThat(serve(completed, file)).isEqualTo(PREPARING);
        assertThat(world.storage.jobs().pending(10)).hasSize(1);
        world.storage.jobs().drain();

        Result<Content> result = serve(completed, file);
        assertThat(fetched(result)).isEqualTo(content);
        assertThat(address(result).toString()).contains("downloadName=" + name);
        assertThat(world.storage.jobs().pending(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = File.class,
            names = {"DOWNLOAD", "AUDIO"})
    void a_token_that_permits_playing_only_saves_nothing(File file) {
        Recording completed = world.completed(1);
        PlaybackGrant full = grant(completed);
        PlaybackGrant playing = new PlaybackGrant(full.recording(), false, full.issuedAt(), full.expiresAt());

        assertThat(world.tapedeck.playback().file(playing, file))
                .isEqualTo(Result.refused(new Refusal.NotPermitted(Restriction.DOWNLOAD_NOT_PERMITTED)));
        assertThat(world.storage.jobs().pending(10))
                .extracting(PendingJob::name)
                .doesNotContain(JobName.DOWNLOAD, JobName.AUDIO);
    }

    @Test
    void a_recording_that_still_runs_cannot_be_saved() {
        assertThat(serve(world.active(2), File.DOWNLOAD)).isEqualTo(MISSING);
    }

    /** Who asks right after a stop is told to come again, and not that there is nothing. */
    @Test
    void a_recording_that_is_over_and_not_complete_yet_is_being_prepared() {
        Recording stopped = world.stop(world.active(2));

        assertThat(stopped.status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(serve(stopped, File.DOWNLOAD)).isEqualTo(PREPARING);
    }

    @Test
    void a_failed_recording_cannot_be_saved() {
        Recording recording = world.active(0);
        world.end(recording);

        assertThat(serve(recording, File.DOWNLOAD)).isEqualTo(MISSING);
    }

    @Test
    void without_a_media_tool_nothing_is_promised_and_no_job_is_left_undone() {
        world = new World(builder -> builder);

        assertThat(serve(world.completed(2), File.DOWNLOAD)).isEqualTo(MISSING);
        assertThat(world.storage.jobs().pending(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(File.class)
    void a_deleted_recording_has_none_of_them(File file) {
        Recording completed = world.completed(2);
        world.storage.jobs().drain();
        world.delete(completed);

        assertThat(serve(completed, file)).isEqualTo(MISSING);
    }

    private Result<Content> serve(Recording recording, File file) {
        return world.tapedeck.playback().file(grant(recording), file);
    }

    private PlaybackGrant grant(Recording recording) {
        return world.tapedeck.playback().grant(recording).grant();
    }

    private String fetched(Result<Content> result) {
        byte[] bytes = world.store.fetch(address(result)).orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static URI address(Result<Content> result) {
        assertThat(result.orElseThrow()).isInstanceOf(Content.At.class);
        URI address = ((Content.At) result.orElseThrow()).address();
        assertThat(address.toString()).contains("validForSeconds=300");
        return address;
    }
}
