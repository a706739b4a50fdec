package dev.tapedeck.application.access;

/** How callers become actors. */
public record AccessUseCases(IdentifyCallerUseCase identify, ActAsUseCase actAs) {}
