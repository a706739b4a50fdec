package dev.tapedeck.application.counterexample;

public interface FirstPort {}
