package dev.tapedeck.adapters.video.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.ffmpeg.FfmpegTools;
import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import dev.tapedeck.adapters.video.transcription.fake.FakeTranscriptionServer;
import dev.tapedeck.adapters.video.transcription.fake.Upload;
import dev.tapedeck.domain.transcript.Transcriber;
import dev.tapedeck.domain.transcript.Transcriber.Speech;
import dev.tapedeck.domain.transcript.Transcriber.Utterance;
import dev.tapedeck.domain.transcript.TranscriberContract;
import dev.tapedeck.domain.transcript.TranscriberUnavailable;
import dev.tapedeck.domain.transcript.TranscriptionRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAiTranscriberIT implements TranscriberContract {
    private final FakeTranscriptionServer server = FakeTranscriptionServer.start();
    private final Transcriber transcriber = asking(Duration.ofSeconds(20), 3);

    @TempDir
    Path sounds;

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    public Transcriber transcriber() {
        return transcriber;
    }

    @Override
    public Path speech(Path folder) throws IOException {
        return audio(folder, "sine=duration=10");
    }

    @Override
    public Path silence(Path folder) throws IOException {
        return audio(folder, "anullsrc=d=5");
    }

    @Test
    void a_request_says_what_the_protocol_wants() throws IOException {
        Speech speech = transcriber.transcribe(speech(sounds));

        assertThat(server.uploads()).hasSize(1);
        Upload upload = server.uploads().get(0);
        assertThat(upload.authorization()).isEqualTo("Bearer sk-secret");
        assertThat(upload.fields())
                .containsEntry("model", "whisper-1")
                .containsEntry("response_format", "verbose_json")
                .containsEntry("language", "en");
        assertThat(upload.fileName()).endsWith(".m4a");
        assertThat(upload.sizeBytes()).isBetween(10_000L, 100_000L);
        assertThat(upload.seconds()).isBetween(9.9, 10.2);
        assertThat(speech.language()).isEqualTo("english");
        assertThat(speech.utterances())
                .extracting(Utterance::text)
                .containsExactly("0 seconds", "4 seconds", "8 seconds");
    }

    @Test
    void long_sound_is_cut_in_its_pauses_and_keeps_its_times() throws IOException {
        // Half an hour with a pause of two seconds every 500.
        Path audio =
                audio(sounds, "sine=duration=1800:sample_rate=8000,volume='if(lt(mod(t,500),498),1,0)':eval=frame");

        Speech speech = transcriber.transcribe(audio);

        assertThat(server.uploads()).extracting(Upload::seconds).allMatch(seconds -> seconds < 600);
        assertThat(server.uploads()).hasSize(4).allMatch(upload -> upload.sizeBytes() < 25_000_000);
        List<Utterance> second = speech.utterances().stream()
                .filter(utterance -> utterance.text().equals("0 seconds"))
                .toList();
        assertThat(second).hasSize(4);
        assertThat(second.get(1).start()).isBetween(Duration.ofSeconds(498), Duration.ofSeconds(500));
        assertThat(second.get(2).start()).isBetween(Duration.ofSeconds(998), Duration.ofSeconds(1_000));
    }

    @Test
    void silence_is_not_sent() throws IOException {
        transcriber.transcribe(silence(sounds));

        assertThat(server.uploads()).isEmpty();
    }

    @Test
    void what_passes_is_tried_again_within_the_budget() throws IOException {
        server.fail(429, 1, "0");
        server.fail(500, 1);
        server.corrupt(1);

        assertThat(transcriber.transcribe(speech(sounds)).utterances()).hasSize(3);
        assertThat(server.uploads()).hasSize(4);
    }

    @Test
    void a_budget_that_is_used_up_is_a_matter_for_later() throws IOException {
        server.fail(503, 4);
        Path speech = speech(sounds);

        assertThatThrownBy(() -> transcriber.transcribe(speech))
                .isInstanceOf(TranscriberUnavailable.class)
                .hasMessageContaining("503");
        assertThat(server.uploads()).hasSize(4);
        assertThat(sounds.toFile().list()).hasSize(1);
    }

    @Test
    void a_service_that_wants_a_long_wait_is_left_alone() throws IOException {
        server.fail(429, 1, "3600");
        Path speech = speech(sounds);

        assertThatThrownBy(() -> transcriber.transcribe(speech)).isInstanceOf(TranscriberUnavailable.class);
        assertThat(server.uploads()).hasSize(1);
    }

    @Test
    void a_definite_no_is_not_asked_again_and_shows_no_secret() throws IOException {
        server.fail(401, 1);
        Path speech = speech(sounds);

        assertThatThrownBy(() -> transcriber.transcribe(speech))
                .isInstanceOf(TranscriptionRefused.class)
                .hasMessageContaining("401: code_401")
                .hasMessageNotContaining("sk-secret");
        assertThat(server.uploads()).hasSize(1);
    }

    @Test
    void an_answer_that_does_not_come_is_waited_for_no_longer_than_said() throws IOException {
        server.slow(Duration.ofSeconds(30));
        Path speech = speech(sounds);

        assertThatThrownBy(() -> asking(Duration.ofMillis(300), 1).transcribe(speech))
                .isInstanceOf(TranscriberUnavailable.class)
                .hasMessageContaining("in time");
        assertThat(server.uploads()).hasSizeBetween(1, 2);
    }

    @Test
    void an_answer_that_does_not_end_is_broken_off() throws IOException {
        server.say("{\"text\":\"" + "x".repeat(9_000_000) + "\"}", 4);
        Path speech = speech(sounds);

        assertThatThrownBy(() -> transcriber.transcribe(speech)).isInstanceOf(TranscriberUnavailable.class);
    }

    @Test
    void a_service_that_is_not_there_may_be_there_later() throws IOException {
        Path speech = speech(sounds);
        server.close();

        assertThatThrownBy(() -> transcriber.transcribe(speech)).isInstanceOf(TranscriberUnavailable.class);
    }

    @Test
    void what_is_no_sound_is_refused() throws IOException {
        Path words = Files.writeString(sounds.resolve("words.webm"), "just words\n".repeat(100));

        assertThatThrownBy(() -> transcriber.transcribe(words)).isInstanceOf(TranscriptionRefused.class);
        assertThat(server.uploads()).isEmpty();
    }

    private Transcriber asking(Duration responseMax, int retries) {
        TranscriptionConfig config = new TranscriptionConfig(
                server.address(), "whisper-1", "sk-secret", "en", responseMax, retries, Duration.ofMillis(10));
        return new OpenAiTranscriber(config, FfmpegTools.fromPath());
    }

    private static Path audio(Path folder, String source) throws IOException {
        Path file = folder.resolve("sound.mka");
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-nostdin", "-f", "lavfi", "-i"));
        command.addAll(List.of(source, "-c:a", "pcm_s16le", file.toString()));
        CommandRunner.Result made = new CommandRunner().run(command, folder, Duration.ofMinutes(1));
        assertThat(made.exitCode()).as(made.reason()).isZero();
        return file;
    }
}
