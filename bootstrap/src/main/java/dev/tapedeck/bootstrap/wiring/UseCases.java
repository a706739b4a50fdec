package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.http.HttpUseCases;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.operation.CheckHealthUseCase;
import dev.tapedeck.application.operation.OperationUseCases;

/** Hands what the application can do to HTTP. */
final class UseCases {
    private UseCases() {}

    /** @param health instead of the application's own, which does not know whether this process is ready */
    static HttpUseCases of(Tapedeck tapedeck, CheckHealthUseCase health) {
        OperationUseCases operations = tapedeck.operations();
        return new HttpUseCases(
                tapedeck.access(),
                tapedeck.recordings(),
                tapedeck.sessions(),
                tapedeck.meetings(),
                tapedeck.transcripts(),
                tapedeck.tracks(),
                tapedeck.playback(),
                tapedeck.events(),
                tapedeck.idempotency(),
                new OperationUseCases(
                        operations.jobs(),
                        operations.deadJobs(),
                        operations.retry(),
                        operations.providerEvents(),
                        health),
                tapedeck.providers());
    }
}
