package dev.tapedeck.adapters.http.request;

import dev.tapedeck.adapters.http.problem.Problem;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingFailure;

/** Refusals of requests that are well-formed but cannot be carried out. */
public final class StartRefusals {
    private static final int UNPROCESSABLE = 422;

    private StartRefusals() {}

    public static ProblemException nothingBehind(String field) {
        return Problem.of(UNPROCESSABLE, "not_found", "Not found", "There is nothing with the id in " + field + ".")
                .at(field)
                .exception();
    }

    public static ProblemException roomTaken(String field) {
        return Problem.of(409, "room_taken", "Room taken", "Somebody else meets in this room. Choose another name.")
                .at(field)
                .exception();
    }

    public static ProblemException noEngine(ProviderKind provider) {
        return Problem.of(
                        UNPROCESSABLE,
                        "provider_not_configured",
                        "Provider not configured",
                        "The provider " + provider.name() + " is not set up on this server.")
                .at("provider")
                .exception();
    }

    public static ProblemException source(RecordingFailure failure) {
        return Problem.of(UNPROCESSABLE, failure.code(), "Source refused", failure.message())
                .at("source.url")
                .exception();
    }
}
