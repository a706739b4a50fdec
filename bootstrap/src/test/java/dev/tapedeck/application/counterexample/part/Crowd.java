package dev.tapedeck.application.counterexample.part;

/** One type too many for a package. */
public final class Crowd {
    private Crowd() {}

    public static Class<?>[] members() {
        return new Class<?>[] {
            Crowd.class,
            Two.class,
            Three.class,
            Four.class,
            Five.class,
            Six.class,
            Seven.class,
            Eight.class,
            Nine.class,
            Ten.class,
            Eleven.class,
            Twelve.class,
            Thirteen.class
        };
    }
}

final class Two {}

final class Three {}

final class Four {}

final class Five {}

final class Six {}

final class Seven {}

final class Eight {}

final class Nine {}

final class Ten {}

final class Eleven {}

final class Twelve {}

final class Thirteen {}
