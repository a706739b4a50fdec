package dev.tapedeck.bootstrap.fault;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;

/** How often each invariant was checked, and how often it did not hold. Not thread-safe. */
final class Violations {
    private final Map<Invariant, Integer> checks = new EnumMap<>(Invariant.class);
    private final Map<Invariant, Integer> violations = new EnumMap<>(Invariant.class);
    private final PrintWriter out;

    Violations(PrintWriter out) {
        this.out = out;
    }

    /** @param otherwise printed when it does not hold */
    void check(Invariant invariant, boolean holds, String otherwise) {
        checks.merge(invariant, 1, Integer::sum);
        if (!holds) {
            violations.merge(invariant, 1, Integer::sum);
            out.println("  VIOLATED: " + invariant + ": " + otherwise);
            out.flush();
        }
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    void print() {
        out.println();
        out.println("| invariant | checked | violated |");
        out.println("|---|---|---|");
        for (Invariant invariant : Invariant.values()) {
            out.println("| " + invariant + " | " + checks.getOrDefault(invariant, 0) + " | "
                    + violations.getOrDefault(invariant, 0) + " |");
        }
        out.flush();
    }
}
