package dev.tapedeck.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.transcript.Transcriber.Speech;
import dev.tapedeck.domain.transcript.Transcriber.Utterance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link Transcriber} promises when there is one. */
public interface TranscriberContract {
    Transcriber transcriber();

    /** Writes a sound to a folder in which somebody speaks. */
    Path speech(Path folder) throws IOException;

    /** Writes a sound to a folder in which nobody does. */
    Path silence(Path folder) throws IOException;

    @Test
    default void it_is_there() {
        assertThat(transcriber().isAvailable()).isTrue();
    }

    @Test
    default void what_was_said_comes_by_time(@TempDir Path folder) throws IOException {
        Speech speech = transcriber().transcribe(speech(folder));

        assertThat(speech.utterances())
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparing(Utterance::start))
                .allSatisfy(utterance -> {
                    assertThat(utterance.start()).isGreaterThanOrEqualTo(Duration.ZERO);
                    assertThat(utterance.end()).isGreaterThan(utterance.start());
                    assertThat(utterance.text()).isNotBlank();
                });
    }

    @Test
    default void nothing_is_said_in_silence(@TempDir Path folder) throws IOException {
        assertThat(transcriber().transcribe(silence(folder)).utterances()).isEmpty();
    }

    @Test
    default void the_folder_is_left_as_it_was(@TempDir Path folder) throws IOException {
        Path speech = speech(folder);

        transcriber().transcribe(speech);

        assertThat(folder.toFile().list()).containsExactly(speech.getFileName().toString());
    }
}
