package dev.tapedeck.domain.transcript;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeTranscriberTest implements TranscriberContract {
    private final FakeTranscriber transcriber = new FakeTranscriber();

    @Override
    public Transcriber transcriber() {
        return transcriber;
    }

    @Override
    public Path speech(Path folder) throws IOException {
        return Files.writeString(folder.resolve("speech"), "Hello\nand welcome\n");
    }

    @Override
    public Path silence(Path folder) throws IOException {
        return Files.writeString(folder.resolve("silence"), "\n\n");
    }

    @Test
    void it_can_be_silent_for_a_while_and_refuse(@TempDir Path folder) throws IOException {
        Path speech = speech(folder);
        transcriber.silent(1);
        assertThatThrownBy(() -> transcriber.transcribe(speech)).isInstanceOf(TranscriberUnavailable.class);

        transcriber.refuses(true);

        assertThatThrownBy(() -> transcriber.transcribe(speech)).isInstanceOf(TranscriptionRefused.class);
    }
}
