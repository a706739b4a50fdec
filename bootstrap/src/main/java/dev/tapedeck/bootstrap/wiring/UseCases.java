package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.http.HttpUseCases;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.operation.Operations;

/** Hands what the application can do to HTTP. */
final class UseCases {
    private UseCases() {}

    /** @param operations the application's own, or those that also know whether this process is ready */
    static HttpUseCases of(Tapedeck tapedeck, Operations operations) {
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
                operations,
                tapedeck.providers());
    }
}
