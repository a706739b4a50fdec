package dev.tapedeck.application.counterexample;

import io.javalin.Javalin;

public record ServiceWithALibrary(Javalin server) {}
