package dev.tapedeck.bootstrap.fault;

/** What must hold after every run, whatever failed. */
enum Invariant {
    TERMINAL("every recording is completed or failed within four minutes"),
    ONE_EACH("a start that was repeated made one recording"),
    NOTHING_LOST("no segment that was seen or stored is missing from the playlist, and nothing with media failed"),
    WHOLE("nothing is missing when only services failed"),
    PLAYABLE("every completed recording decodes from its first to its last segment"),
    NO_ORPHAN("no object without a recording, and no ffmpeg without a server"),
    NO_STUCK_JOB("no dead job, and none that is overdue");

    private final String text;

    Invariant(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
