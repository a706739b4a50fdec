package dev.tapedeck.adapters.http.contract;

import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Serves the contract as JSON and as a page. It is read on the first request, so that the server starts faster. */
public final class ContractRoutes {
    private static final String PAGE = "docs.html";
    /**
     * The page is one file with script and style inside. It loads nothing from other sites and may call only this
     * server.
     */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private volatile @Nullable String document;

    public List<Route> all() {
        return List.of(
                Route.get("/openapi.json", Access.PUBLIC, this::document),
                Route.get("/docs", Access.PUBLIC, ContractRoutes::page));
    }

    private void document(Context ctx) {
        @Nullable String text = document;
        if (text == null) {
            text = Json.text(Contract.read());
            document = text;
        }
        ctx.header(Header.CACHE_CONTROL, "no-cache");
        ctx.contentType(Json.MEDIA_TYPE).result(text);
    }

    private static void page(Context ctx) throws IOException {
        try (InputStream in = Objects.requireNonNull(ContractRoutes.class.getResourceAsStream(PAGE), PAGE)) {
            ctx.header(Header.CONTENT_SECURITY_POLICY, PAGE_POLICY);
            ctx.header(Header.CACHE_CONTROL, "no-cache");
            ctx.html(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
