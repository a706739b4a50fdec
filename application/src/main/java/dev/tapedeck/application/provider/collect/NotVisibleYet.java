package dev.tapedeck.application.provider.collect;

/** The platform says that a file is there, and it cannot be seen yet. A later try may see it. */
public final class NotVisibleYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotVisibleYet(String what) {
        super(what);
    }
}
