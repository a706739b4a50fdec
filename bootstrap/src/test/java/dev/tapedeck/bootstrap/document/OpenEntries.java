package dev.tapedeck.bootstrap.document;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the glossary's last column that a module still uses in names. They are only taken away here. */
final class OpenEntries {
    private static final String BY_MODULE = """
            domain: admissions, answer, answered, leave off, news, patience
            domain: pictures, sound, stay, take(…), told, written down
            application: Ending, Once, Words, admissions, adopt, answer, answered, asks, door, follow up
            application: looks, news, patience, pictures, reminders, sound, stay, stray
            application: take(…), told, written down
            adapters-http: answer, answered, news, stay, take(…), …Write
            adapters-persistence: Words, answer, answered, gate, leave off, news, passing, patience
            adapters-persistence: stay, take(…), told
            adapters-video: Ending, answer, answered, chatter, engine room, home, news
            adapters-video: passing, patience, pictures, sound, stay, survivors, take note, take(…)
            adapters-video: told
            bootstrap: Lab, Once, Parts, answer, answered, door, home, pace, passing, patience, stay, take(…)
            bootstrap: told
            """;

    private static final Set<String> ENTRIES =
            BY_MODULE.lines().flatMap(OpenEntries::entries).collect(Collectors.toUnmodifiableSet());

    private OpenEntries() {}

    private static Stream<String> entries(String line) {
        String[] halves = line.split(": ", -1);
        return Stream.of(halves[1].split(", ", -1)).map(word -> halves[0] + ": " + word);
    }

    static boolean isOpen(String module, String word) {
        return ENTRIES.contains(module + ": " + word);
    }
}
