package dev.tapedeck.application.event;

/** What followers can do. */
public record EventUseCases(ReadEventsUseCase read, WatchEventsUseCase watch) {}
