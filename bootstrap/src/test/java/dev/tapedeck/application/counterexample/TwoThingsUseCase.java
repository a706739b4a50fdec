package dev.tapedeck.application.counterexample;

public interface TwoThingsUseCase {
    void one();

    void other();
}
