package dev.tapedeck.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that no variable may have, tried with each of them. */
class SettingValuesTest {
    private static final List<String> UNREADABLE =
            List.of("a\u0000b", "a\u0007b", "one\nother", "a\u0085b", "\uFFFD\uFFFD", "\uD800", "\uFEFFa");

    @TempDir
    private Path folder;

    static Stream<Setting> settings() {
        return Settings.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void control_characters_and_remains_of_other_encodings_are_reported(Setting setting) {
        for (String value : UNREADABLE) {
            assertThat(refusal(Map.of(setting.name(), value)))
                    .isInstanceOfSatisfying(
                            InvalidConfiguration.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(ConfigProblem::variable)
                                    .contains(setting.name()))
                    .hasMessageNotContaining(value);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void blanks_are_never_a_fault_of_the_program(Setting setting) {
        for (String value : List.of("", " ", "\t ")) {
            Throwable refusal = refusal(Map.of(setting.name(), value));
            assertThat(refusal == null || refusal instanceof InvalidConfiguration)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void a_file_in_another_encoding_is_reported(Setting setting) throws IOException {
        Path file = Files.write(folder.resolve("value"), new byte[] {'m', (byte) 0xfc, 'l', 'l', 'e', 'r'});
        Map<String, String> environment = new HashMap<>();
        environment.put(setting.name(), "");
        environment.put(setting.fileVariable(), file.toString());

        assertThat(refusal(environment))
                .isInstanceOfSatisfying(
                        InvalidConfiguration.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(ConfigProblem::variable)
                                .contains(setting.fileVariable()));
    }

    private static @Nullable Throwable refusal(Map<String, String> values) {
        Map<String, String> environment = new HashMap<>(ConfigFixtures.required());
        environment.putAll(ConfigFixtures.providers());
        environment.putAll(values);
        return catchThrowable(() -> ConfigReader.read(environment));
    }
}
