package dev.tapedeck.application.provider;

/** The platform says that a file is there, and it cannot be seen yet. A later try may see it. */
final class NotVisibleYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotVisibleYet(String what) {
        super(what);
    }
}
