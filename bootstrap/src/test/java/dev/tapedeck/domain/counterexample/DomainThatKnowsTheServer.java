package dev.tapedeck.domain.counterexample;

import dev.tapedeck.bootstrap.architecture.counterexample.RecordingImpl;

public record DomainThatKnowsTheServer(RecordingImpl server) {}
