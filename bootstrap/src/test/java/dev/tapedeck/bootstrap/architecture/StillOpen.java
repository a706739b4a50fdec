package dev.tapedeck.bootstrap.architecture;

import java.util.Set;

/** What does not keep a rule yet. Entries are only taken away here. */
final class StillOpen {
    /** Features that show more than a port and an install. */
    static final Set<String> OPEN_FEATURES = Set.of(
            Modules.APPLICATION + ".meeting", Modules.APPLICATION + ".recording", Modules.APPLICATION + ".session");

    private StillOpen() {}
}
