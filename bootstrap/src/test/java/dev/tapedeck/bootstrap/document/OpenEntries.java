package dev.tapedeck.bootstrap.document;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the glossary's last column that a module still uses in names. They are only taken away here. */
final class OpenEntries {
    private static final String BY_MODULE = """
            domain: admissions, answer, answered, authentic, forged, leave off, news, patience
            domain: pictures, sighting, sound, stay, survey, take(…), told, visit, written down
            application: Ending, Once, Words, admissions, adopt, answer, answered, asks, authentic, door, follow up
            application: forged, looks, news, patience, pictures, reminders, sighting, sound, stay, stray
            application: survey, take(…), told, visit, written down
            adapters-http: answer, answered, forged, news, stay, take(…), …Write
            adapters-persistence: Words, answer, answered, gate, leave off, news, passing, patience
            adapters-persistence: stay, take(…), told
            adapters-video: Ending, answer, answered, authentic, chatter, engine room, forged, home, lane, news, pace
            adapters-video: passing, patience, pictures, sighting, sound, stay, survey, survivors, take note, take(…)
            adapters-video: told, visit
            bootstrap: Lab, Once, Parts, answer, answered, door, home, pace, passing, patience, stay, survey, take(…)
            bootstrap: told, visit
            """;

    private static final Set<String> ENTRIES =
            BY_MODULE.lines().flatMap(OpenEntries::entries).collect(Collectors.toUnmodifiableSet());

    private OpenEntries() {}

    private static Stream<String> entries(String line) {
        String[] halves = line.split(": ");
        return Stream.of(halves[1].split(", ")).map(word -> halves[0] + ": " + word);
    }

    static boolean isOpen(String module, String word) {
        return ENTRIES.contains(module + ": " + word);
    }
}
