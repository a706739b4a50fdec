package dev.tapedeck.bootstrap.command;

/** Whether a person is watching. */
final class Terminal {
    private Terminal() {}

    /** Said by the launcher, as Java only knows about input and output together. */
    static boolean isAttached() {
        return Boolean.getBoolean("tapedeck.terminal");
    }
}
