package dev.tapedeck.application.provider.collect.media;

/** A provider names a file that cannot be read yet. A later attempt may read it. */
public final class NotVisibleYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotVisibleYet(String reason) {
        super(reason);
    }

    /**
     * Empty for a late file, which counts as lost.
     *
     * @throws NotVisibleYet when it is not late
     */
    static CollectedFile unlessLate(EndedTake ended, String reason) {
        if (ended.isLate()) {
            return CollectedFile.lost();
        }
        throw new NotVisibleYet(reason);
    }
}
