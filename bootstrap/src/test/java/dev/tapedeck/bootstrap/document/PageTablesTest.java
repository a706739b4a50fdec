package dev.tapedeck.bootstrap.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.bootstrap.wiring.Providers;
import dev.tapedeck.domain.job.JobName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page has a label for everything that the server names. */
class PageTablesTest {
    private static final Path TEXTS = Path.of("..", "adapters-http/src/main/web/src/text");
    private static final Pattern KEY = Pattern.compile("^ {4}(?:\\['([a-z-]+)', '|([a-z-]+): \\{)", Pattern.MULTILINE);

    @Test
    void every_job_has_a_label() throws IOException {
        assertThat(keys("jobs.ts"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(JobName.values()).map(JobName::wireName).toList());
    }

    @Test
    void every_provider_has_a_label() throws IOException {
        assertThat(keys("providers.ts"))
                .containsExactlyInAnyOrderElementsOf(Providers.KNOWN.stream()
                        .map(known -> known.provider().name())
                        .toList());
    }

    private static List<String> keys(String table) throws IOException {
        return KEY.matcher(Files.readString(TEXTS.resolve(table)))
                .results()
                .map(key -> Objects.requireNonNullElse(key.group(1), key.group(2)))
                .toList();
    }
}
