package dev.tapedeck.application;

/** Kills a process at one moment: before or after one of its calls to the outside. */
final class Death implements Interposed.Hook {
    /** No exception, so that nothing handles it: a killed process does not tidy up. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private int momentsLeft;

    /** At the moment of this number, from 0; never when it lives for fewer moments. */
    Death(int moment) {
        momentsLeft = moment;
    }

    /** Lives what it was given to live; whether it was killed. */
    boolean ends(Runnable life) {
        try {
            life.run();
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    @Override
    public void before(String call) {
        pass();
    }

    @Override
    public void after(String call) {
        pass();
    }

    private void pass() {
        if (momentsLeft-- == 0) {
            throw new Killed();
        }
    }
}
