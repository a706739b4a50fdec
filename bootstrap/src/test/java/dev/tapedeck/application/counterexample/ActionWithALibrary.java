package dev.tapedeck.application.counterexample;

import io.javalin.Javalin;

public record ActionWithALibrary(Javalin server) {}
