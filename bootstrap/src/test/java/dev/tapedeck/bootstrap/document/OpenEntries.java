package dev.tapedeck.bootstrap.document;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries of the glossary's last column that a module still uses in names. They are only taken away here; one that no name
 * needs fails the test.
 */
final class OpenEntries {
    private static final String BY_MODULE = """
            domain: answer, answered, news, sound, take(…), written down
            application: answer, answered, looks, news, pictures, stay, written down
            adapters-http: answer, answered, news
            adapters-persistence: answer, answered, news, passing, take(…), told
            adapters-video: answer, answered, home, sound, stay, take(…), told
            bootstrap: Parts, answer, answered, door, home, told
            """;

    private static final Map<String, Set<String>> ENTRIES = BY_MODULE
            .lines()
            .map(line -> line.split(": ", -1))
            .collect(Collectors.groupingBy(
                    halves -> halves[0],
                    Collectors.flatMapping(halves -> Stream.of(halves[1].split(", ", -1)), Collectors.toSet())));

    private OpenEntries() {}

    static Set<String> of(String module) {
        return ENTRIES.getOrDefault(module, Set.of());
    }
}
