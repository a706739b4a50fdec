package dev.tapedeck.bootstrap.architecture.counterexample;

public record RecordingImpl(String name) {}
