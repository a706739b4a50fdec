package dev.tapedeck.bootstrap.bench;

import java.util.List;
import java.util.Locale;

/** Measures one thing. */
interface Benchmark {
    /** Takes seconds to minutes. */
    List<Measurement> run() throws Exception;

    /** Those there are, as their names are typed and in the order in which they run. */
    @SuppressWarnings("ImmutableEnumChecker") // a benchmark keeps no state
    enum Name {
        STARTUP(new StartUpBenchmark()),
        LIST(new ListBenchmark()),
        INTAKE(new IntakeBenchmark()),
        EVENTS(new EventsBenchmark()),
        PLAYLIST(new PlaylistBenchmark()),
        REDIRECT(new RedirectBenchmark()),
        CAPTURE(new CaptureBenchmark()),
        MIX(new MixBenchmark()),
        REPAIR(new RepairBenchmark());

        private final Benchmark benchmark;

        Name(Benchmark benchmark) {
            this.benchmark = benchmark;
        }

        Benchmark benchmark() {
            return benchmark;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
