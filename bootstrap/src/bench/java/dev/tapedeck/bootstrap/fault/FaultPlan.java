package dev.tapedeck.bootstrap.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes wrong in one run, and when. The same seed makes the same plan.
 *
 * @param steps in the order in which they begin
 */
record FaultPlan(long seed, List<Step> steps) {
    private static final int BEGIN_MILLIS_MAX = 6_000;
    private static final int LASTING_MILLIS_MIN = 500;
    private static final int LASTING_MILLIS_MAX = 6_000;

    /**
     * One fault.
     *
     * @param node the number of the server that is meant
     * @param begin from the start of the run
     * @param lasts until what was broken works again
     */
    record Step(Fault fault, int node, Duration begin, Duration lasts) {
        @Override
        public String toString() {
            return fault + (fault.target() == Fault.Target.NODE ? " " + node : "") + " at " + begin.toMillis() + " for "
                    + lasts.toMillis() + " ms";
        }
    }

    FaultPlan {
        steps = List.copyOf(steps);
    }

    /** At least one fault, and at most one of each thing that can break. */
    static FaultPlan random(long seed, int nodes) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        while (steps.isEmpty()) {
            for (int node = 0; node < nodes; node++) {
                perhaps(random, Fault.Target.NODE, node, steps);
            }
            for (Fault.Target target : List.of(Fault.Target.DATABASE, Fault.Target.STORE, Fault.Target.EVENTS)) {
                perhaps(random, target, random.nextInt(nodes), steps);
            }
        }
        steps.sort(Comparator.comparing(Step::begin));
        return new FaultPlan(seed, steps);
    }

    /** Whether nothing that captures media has been killed, so that nothing may be missing. */
    boolean keepsCapturing() {
        return steps.stream().noneMatch(step -> step.fault().target() == Fault.Target.NODE);
    }

    private static void perhaps(Random random, Fault.Target target, int node, List<Step> steps) {
        if (random.nextBoolean()) {
            List<Fault> faults = Stream.of(Fault.values())
                    .filter(fault -> fault.target() == target)
                    .toList();
            steps.add(new Step(
                    faults.get(random.nextInt(faults.size())),
                    node,
                    Duration.ofMillis(random.nextInt(BEGIN_MILLIS_MAX)),
                    Duration.ofMillis(random.nextInt(LASTING_MILLIS_MIN, LASTING_MILLIS_MAX))));
        }
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(", "));
    }
}
