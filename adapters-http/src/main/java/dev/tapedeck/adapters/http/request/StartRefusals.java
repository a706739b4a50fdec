package dev.tapedeck.adapters.http.request;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingFailure;

/** Refusals of requests that are well-formed but cannot be carried out. */
public final class StartRefusals {
    private StartRefusals() {}

    public static ProblemException nothingBehind(String field) {
        return ProblemType.REFERENCE_NOT_FOUND
                .problem("There is nothing with the id in " + field + ".")
                .at(field)
                .exception();
    }

    public static ProblemException noEngine(ProviderKind provider) {
        return ProblemType.PROVIDER_NOT_CONFIGURED
                .problem("The provider " + provider.name() + " is not set up on this server.")
                .at("provider")
                .exception();
    }

    public static ProblemException source(RecordingFailure failure) {
        return ProblemType.SOURCE_NOT_ALLOWED
                .coded(failure.code(), failure.message())
                .at("source.url")
                .exception();
    }
}
