package dev.tapedeck.application.provider;

/** What can be done about video platforms. */
public record ProviderUseCases(
        ReceiveProviderEventUseCase receive, ReplayProviderEventsUseCase replay, ReadProviderHealthUseCase health) {}
