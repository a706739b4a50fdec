package dev.tapedeck.bootstrap.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Reads lengths of time as people type them: {@code 30s}, {@code 5m}, {@code 1h30m}, and {@code 30} for seconds. */
final class DurationConverter implements CommandLine.ITypeConverter<Duration> {
    private static final Pattern SHAPE = Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s?)?");

    @Override
    public Duration convert(String text) {
        Matcher parts = SHAPE.matcher(text.strip());
        if (text.isBlank() || !parts.matches()) {
            throw new CommandLine.TypeConversionException("must be like 30s, 5m or 1h30m, and not " + text);
        }
        return Duration.ofHours(number(parts.group(1)))
                .plusMinutes(number(parts.group(2)))
                .plusSeconds(number(parts.group(3)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
