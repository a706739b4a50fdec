package dev.tapedeck.adapters.video.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as sources, as {@link SourcePolicy} judges them. */
class FileSourcesTest {
    @TempDir
    Path base;

    private Path folder = Path.of("");
    private SourcePolicy policy = new SourcePolicy(SourceRules.strict());

    @BeforeEach
    void allow_a_folder() throws IOException {
        folder = Files.createDirectories(base.resolve("allowed"));
        policy = new SourcePolicy(new SourceRules(folder, false, false));
    }

    @Test
    void files_of_the_folder_may_be_tried_whether_they_exist_or_not() throws IOException {
        Files.writeString(folder.resolve("a b.mp4"), "x");

        assertThat(policy.file(new SourceUrl("file:a%20b.mp4")))
                .contains(folder.toRealPath().resolve("a b.mp4"));
        assertThat(codeOf("file://" + folder + "/a%20b.mp4")).isEmpty();
        assertThat(codeOf("file:" + folder + "/missing.mp4")).isEmpty();
    }

    @Test
    void files_elsewhere_are_refused_whether_they_exist_or_not() throws IOException {
        Files.writeString(base.resolve("secret.mp4"), "x");

        assertThat(codeOf("file:" + base + "/secret.mp4")).contains("file_not_allowed");
        assertThat(codeOf("file:" + folder + "/../secret.mp4")).contains("file_not_allowed");
        assertThat(codeOf("file:%2e%2e/secret.mp4")).contains("file_not_allowed");
        assertThat(codeOf("file:" + base + "/allowed2/x.mp4")).contains("file_not_allowed");
        assertThat(codeOf("file://server/x.mp4")).contains("file_not_allowed");
        assertThat(codeOf("file:" + folder)).contains("file_not_allowed");
    }

    @Test
    void links_out_of_the_folder_are_refused() throws IOException {
        Files.writeString(base.resolve("secret.mp4"), "x");
        Files.createSymbolicLink(folder.resolve("link.mp4"), base.resolve("secret.mp4"));
        Files.createSymbolicLink(folder.resolve("up"), base);
        Files.createSymbolicLink(folder.resolve("dangling"), base.resolve("later.mp4"));

        assertThat(codeOf("file:link.mp4")).contains("file_not_allowed");
        assertThat(codeOf("file:up/secret.mp4")).contains("file_not_allowed");
        assertThat(codeOf("file:up/missing.mp4")).contains("file_not_allowed");
        assertThat(codeOf("file:dangling")).contains("file_not_allowed");
    }

    @Test
    void no_folder_means_no_files() {
        policy = new SourcePolicy(SourceRules.strict());

        assertThat(codeOf("file:a.mp4")).contains("file_not_allowed");
    }

    private Optional<String> codeOf(String url) {
        return policy.refusalOf(new CaptureSource.Stream(new SourceUrl(url))).map(RecordingFailure::code);
    }
}
