package dev.tapedeck.domain.counterexample;

import dev.tapedeck.domain.secondcounterexample.Hen;

/** Cannot be understood without what it comes from. */
public record Egg(Hen laidBy) {}
