package dev.tapedeck.bootstrap.fault;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;

/** How often each invariant was checked and did not hold. Not thread-safe. */
final class Violations {
    private final Map<Invariant, int[]> counts = new EnumMap<>(Invariant.class);
    private final PrintWriter out;

    Violations(PrintWriter out) {
        this.out = out;
        for (Invariant invariant : Invariant.values()) {
            counts.put(invariant, new int[2]);
        }
    }

    void check(Invariant invariant, boolean holds, String otherwise) {
        int[] count = counts.get(invariant);
        count[0]++;
        if (!holds) {
            count[1]++;
            out.println("  VIOLATED: " + invariant + ": " + otherwise);
            out.flush();
        }
    }

    int total() {
        return counts.values().stream().mapToInt(count -> count[1]).sum();
    }

    void print() {
        out.println();
        out.println("| invariant | checked | violated |");
        out.println("|---|---|---|");
        counts.forEach(
                (invariant, count) -> out.println("| " + invariant + " | " + count[0] + " | " + count[1] + " |"));
        out.flush();
    }
}
