package dev.tapedeck.adapters.video.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of an {@code srt:} source. Only those that describe the stream are passed on; others could make ffmpeg
 * wait for connections, or lift its time limits. Pure.
 */
final class SrtQuery {
    private static final Set<String> PASSED = Set.of("streamid", "passphrase", "pbkeylen", "latency", "rcvlatency");
    private static final String CALLER = "mode=caller";

    private SrtQuery() {}

    /** The options for ffmpeg, empty text for none; empty when an option is not allowed, or is there twice. */
    static Optional<String> of(@Nullable String rawQuery) {
        List<String> passed = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String option : rawQuery == null ? new String[0] : rawQuery.split("&", -1)) {
            String name = option.substring(0, Math.max(0, option.indexOf('=')));
            if (option.equals(CALLER) && !names.contains("mode")) {
                names.add("mode");
            } else if (PASSED.contains(name) && !names.contains(name)) {
                names.add(name);
                passed.add(option);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("&", passed));
    }
}
