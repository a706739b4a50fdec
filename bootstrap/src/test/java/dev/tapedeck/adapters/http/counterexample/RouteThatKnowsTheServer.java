package dev.tapedeck.adapters.http.counterexample;

import dev.tapedeck.bootstrap.architecture.counterexample.RecordingImpl;

public record RouteThatKnowsTheServer(RecordingImpl server) {}
