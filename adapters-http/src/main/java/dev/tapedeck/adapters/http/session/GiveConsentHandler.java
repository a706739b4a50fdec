package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.session.Sessions;
import dev.tapedeck.application.session.Sessions.NewConsent;
import dev.tapedeck.domain.session.consent.Consent;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.UUID;

/** Stores a participant's consent or refusal. */
final class GiveConsentHandler implements WriteOperation {
    private final Sessions sessions;

    private record ConsentJson(String sessionId, String participant, boolean given, Instant at) {
        static ConsentJson of(Consent consent) {
            return new ConsentJson(
                    consent.session().toString(), consent.participant(), consent.isGiven(), consent.at());
        }
    }

    GiveConsentHandler(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        return sessions.giveConsent(command(ctx))
                .map(consent -> Response.json(201, ConsentJson.of(consent)))
                .orElseThrow(ProblemException::notFound);
    }

    private static NewConsent command(Context ctx) {
        GiveConsentRequest body = JsonRequests.read(ctx, GiveConsentRequest.class);
        return new NewConsent(Callers.actor(ctx), PathIds.session(ctx), body.participant(), body.given());
    }
}
