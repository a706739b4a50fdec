package dev.tapedeck.application.secondcounterexample;

import dev.tapedeck.application.counterexample.FirstPort;

public record ActionThatUsesAPort(FirstPort port) {}
