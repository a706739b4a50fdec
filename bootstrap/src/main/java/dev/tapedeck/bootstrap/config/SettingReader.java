package dev.tapedeck.bootstrap.config;

import dev.tapedeck.domain.id.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value after the other and collects the errors. For a wrong value it returns the stand-in that
 * the caller brings, so that the rest is checked as well; {@link #finish} then refuses them all together.
 */
final class SettingReader {
    private static final int FILE_SIZE_BYTES_MAX = 64 * 1024;

    private final Map<String, String> environment;
    private final List<ConfigProblem> problems = new ArrayList<>();

    SettingReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * @param parse gives the value, or throws an {@link IllegalArgumentException} whose message goes on after the
     *     variable's name, as in "must be a number", and does not repeat the value
     */
    <T> T read(Setting setting, Function<String, T> parse, T standIn) {
        @Nullable String text = textOf(setting);
        if (text == null) {
            text = setting.defaultText();
        }
        if (text == null) {
            requireSet(setting);
            return standIn;
        }
        return parsed(setting, text, parse).orElse(standIn);
    }

    /** The value, or empty when it is not set (and when it is wrong, which is remembered). */
    <T> Optional<T> readOptional(Setting setting, Function<String, T> parse) {
        @Nullable String text = textOf(setting);
        return text == null ? Optional.empty() : parsed(setting, text, parse);
    }

    boolean isSet(Setting setting) {
        return blankToNull(environment.get(setting.name())) != null
                || blankToNull(environment.get(setting.fileVariable())) != null;
    }

    void problem(Setting setting, String problem) {
        problems.add(new ConfigProblem(setting.name(), problem, setting.example()));
    }

    /** Throws when anything was wrong. */
    void finish() {
        if (!problems.isEmpty()) {
            throw new InvalidConfiguration(problems);
        }
    }

    /** A file that cannot be read has been reported already. */
    private void requireSet(Setting setting) {
        if (!isSet(setting)) {
            problem(setting, "is required");
        }
    }

    private <T> Optional<T> parsed(Setting setting, String text, Function<String, T> parse) {
        if (!Parsers.isReadable(text)) {
            problem(setting, "must be UTF-8 text without control characters");
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            String shown = setting.secret() ? "" : ": \"" + Redaction.ofAddress(text) + "\"";
            problem(setting, e.getMessage() + shown);
            return Optional.empty();
        }
    }

    /** Empty counts as not set, as templates of deployments leave variables empty. */
    private @Nullable String textOf(Setting setting) {
        @Nullable String direct = blankToNull(environment.get(setting.name()));
        @Nullable String file = blankToNull(environment.get(setting.fileVariable()));
        if (direct != null && file != null) {
            problem(setting, "and " + setting.fileVariable() + " are both set: leave one of them out");
        }
        if (direct != null || file == null) {
            return direct;
        }
        return textOfFile(setting, file);
    }

    private @Nullable String textOfFile(Setting setting, String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > FILE_SIZE_BYTES_MAX) {
                problem(setting, "comes from a file that is larger than 64 KiB: " + file);
                return null;
            }
            return Files.readString(path, StandardCharsets.UTF_8).strip();
        } catch (IOException | InvalidPathException e) {
            problems.add(new ConfigProblem(
                    setting.fileVariable(), "names a file that cannot be read: " + file, "/run/secrets/name"));
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
