package dev.tapedeck.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference page says what the code does, variable by variable. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("../docs/configuration.md");

    @Test
    void the_page_lists_every_variable_with_its_default_and_meaning() throws Exception {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Settings.ALL.stream().map(ConfigurationPageTest::row).toList());
    }

    private static String row(Setting setting) {
        String standard = setting.defaultText() == null ? "none" : "`" + setting.defaultText() + "`";
        return "| `" + setting.name() + "` | " + standard + " | " + setting.meaning() + " |";
    }
}
