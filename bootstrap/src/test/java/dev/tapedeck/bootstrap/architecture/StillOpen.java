package dev.tapedeck.bootstrap.architecture;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What does not keep a rule yet. Entries are only taken away or made smaller here; one that is not needed fails its rule. */
final class StillOpen {
    /** Packages of more than 12 types. */
    static final Map<String, Integer> CROWDED_PACKAGES = sizes("""
            dev.tapedeck.domain.capture 21
            dev.tapedeck.domain.media 18
            dev.tapedeck.domain.recording 36
            dev.tapedeck.domain.session 16
            dev.tapedeck.domain.transcript 13
            """);

    /** Classes with constructors of more than 5 parameters. */
    static final Map<String, Integer> LONG_CONSTRUCTORS = Map.of();

    /** Features that show more than a port and an install. */
    static final Set<String> OPEN_FEATURES = Set.of(
            Modules.APPLICATION + ".meeting", Modules.APPLICATION + ".recording", Modules.APPLICATION + ".session");

    /** Interfaces that other features than their own use, and that are no ports: all the ports of an installation. */
    static final Set<String> SHARED_INTERFACES = Set.of(Modules.APPLICATION + ".Features");

    /** Classes that register jobs without the kernel. */
    static final Set<String> REGISTERING_CLASSES = Set.of();

    private StillOpen() {}

    private static Map<String, Integer> sizes(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Integer.valueOf(words[1])));
    }
}
