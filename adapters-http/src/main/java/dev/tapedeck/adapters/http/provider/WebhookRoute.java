package dev.tapedeck.adapters.http.provider;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.RawBody;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.provider.Providers;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.provider.ProviderKind;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * The webhook to which providers send their events. The body is passed on as received, as the signature covers its
 * bytes. A repeat is recognised by the event's own id, so no idempotency key is needed.
 */
public final class WebhookRoute {
    private final Providers providers;

    public WebhookRoute(Providers providers) {
        this.providers = providers;
    }

    public List<Route> all() {
        return List.of(Route.post("/webhooks/{provider}", Access.PUBLIC, this::receive));
    }

    private void receive(Context ctx) {
        if (!providers.receives(provider(ctx))) {
            throw ProblemException.notFound();
        }
        byte[] body = RawBody.of(ctx, Providers.BODY_BYTES_MAX);
        Optional<Refusal> refusal =
                providers.receive(provider(ctx), name -> ctx.req().getHeader(name), body);
        if (refusal.isPresent()) {
            throw ProblemException.of(refusal.get());
        }
        ctx.status(200);
    }

    private static ProviderKind provider(Context ctx) {
        return ProviderKind.parse(ctx.pathParam("provider")).orElseThrow(ProblemException::notFound);
    }
}
