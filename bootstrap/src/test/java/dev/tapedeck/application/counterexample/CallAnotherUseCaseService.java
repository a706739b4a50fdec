package dev.tapedeck.application.counterexample;

public record CallAnotherUseCaseService(TwoThingsUseCase other) {}
