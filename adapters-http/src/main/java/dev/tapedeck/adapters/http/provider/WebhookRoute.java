package dev.tapedeck.adapters.http.provider;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.KnownProviders;
import dev.tapedeck.adapters.http.request.RawBody;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.provider.ReceiveProviderEventUseCase;
import dev.tapedeck.domain.provider.ProviderKind;
import io.javalin.http.Context;
import java.util.List;

/**
 * Where platforms send their messages. The bytes go on as they came, as signatures are over bytes; a repeat is known by
 * the message's own id, so that no header is needed for it.
 */
public final class WebhookRoute {
    private final ReceiveProviderEventUseCase receive;

    public WebhookRoute(ReceiveProviderEventUseCase receive) {
        this.receive = receive;
    }

    public List<Route> all() {
        return List.of(Route.post("/webhooks/{provider}", Access.PUBLIC, this::take));
    }

    private void take(Context ctx) {
        byte[] body = RawBody.of(ctx, ReceiveProviderEventUseCase.BODY_BYTES_MAX);
        switch (receive.receive(provider(ctx), name -> ctx.req().getHeader(name), body)) {
            case ACCEPTED -> ctx.status(200);
            case FORGED -> throw ProblemType.SIGNATURE_INVALID.exception();
            case NO_SUCH_PROVIDER -> throw ProblemException.notFound();
        }
    }

    private static ProviderKind provider(Context ctx) {
        return KnownProviders.find(ctx.pathParam("provider")).orElseThrow(ProblemException::notFound);
    }
}
