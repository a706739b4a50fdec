package dev.tapedeck.adapters.video.counterexample;

import dev.tapedeck.adapters.persistence.counterexample.AdapterThatKnowsAFeature;

public record AdapterThatKnowsAnother(AdapterThatKnowsAFeature other) {}
