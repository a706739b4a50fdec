package dev.tapedeck.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeMediaToolTest implements MediaToolContract {
    private final FakeMediaTool tool = new FakeMediaTool();

    @Override
    public MediaTool tool() {
        return tool;
    }

    @Override
    public Path media(Path folder) throws IOException {
        return Files.writeString(folder.resolve("media.ts"), "picture and sound");
    }

    @Override
    public Path notMedia(Path folder) throws IOException {
        return Files.writeString(folder.resolve("letter.ts"), "not media at all");
    }

    @Test
    void a_broken_tool_fails_with_good_media_too(@TempDir Path folder) throws IOException {
        Path media = media(folder);

        tool.broken(true);

        assertThatThrownBy(() -> tool.probe(media)).isInstanceOf(MediaToolFailed.class);
        assertThat(tool.calls()).containsExactly("probe");
    }
}
