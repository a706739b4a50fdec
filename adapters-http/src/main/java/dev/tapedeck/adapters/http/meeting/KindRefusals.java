package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.TakeKind;

/** What is said when a platform cannot do what is asked. */
final class KindRefusals {
    private KindRefusals() {}

    static String reason(TakeKind kind, ProviderKind platform) {
        return "must not ask for " + CaptureType.nameOf(kind) + ", which " + platform.name() + " does not record here";
    }

    static ProblemException noPlatform(ProviderKind platform) {
        return ProblemType.PROVIDER_NOT_CONFIGURED
                .problem("The platform " + platform.name() + " is not set up on this server.")
                .at("platform")
                .exception();
    }
}
