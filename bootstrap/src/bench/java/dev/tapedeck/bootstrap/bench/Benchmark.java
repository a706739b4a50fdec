package dev.tapedeck.bootstrap.bench;

import java.util.List;

/** Measures one thing. */
public interface Benchmark {
    /** What people type to run just this one. */
    String name();

    /** Runs it; takes seconds to minutes. */
    List<Measurement> run() throws Exception;
}
