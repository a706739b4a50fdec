package dev.tapedeck.adapters.http.page;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.AcceptEncoding;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The web page: one document for all its views, and files whose names change with their content. */
public final class PageRoutes {
    private static final String ROOT = "/dev/tapedeck/adapters/http/page/web/";
    private static final String INDEX = "index.html";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String CHECKED = "no-cache";
    /** Media and images may come from the store, at any address; scripts only from this server. */
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src * data: blob:; media-src * blob:; connect-src *; worker-src 'self' blob:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The addresses of the page's views. */
    private static final List<String> VIEWS = List.of(
            "/",
            "/recordings",
            "/recordings/<path>",
            "/sessions",
            "/sessions/<path>",
            "/operations",
            "/operations/<path>",
            "/search");

    private final PageFiles files;

    public PageRoutes() {
        this(new PageFiles(ROOT));
    }

    PageRoutes(PageFiles files) {
        this.files = files;
    }

    public List<Route> all() {
        Stream<Route> views = VIEWS.stream().map(path -> Route.get(path, Access.PUBLIC, this::view));
        Stream<Route> assets = Stream.of(
                Route.get("/assets/{file}", Access.PUBLIC, ctx -> asset(ctx, "assets/", IMMUTABLE)),
                Route.get("/{file}", Access.PUBLIC, ctx -> asset(ctx, "", CHECKED)));
        return Stream.concat(views, assets).toList();
    }

    private void view(Context ctx) throws IOException {
        ctx.header(Header.CONTENT_SECURITY_POLICY, POLICY);
        send(ctx, files.find("", INDEX).orElseThrow(ProblemException::notFound), CHECKED);
    }

    private void asset(Context ctx, String folder, String caching) throws IOException {
        send(ctx, files.find(folder, ctx.pathParam("file")).orElseThrow(ProblemException::notFound), caching);
    }

    private static void send(Context ctx, PageFile file, String caching) throws IOException {
        ctx.header(Header.CACHE_CONTROL, caching);
        ctx.header(Header.ETAG, file.entityTag());
        ctx.header(Header.VARY, Header.ACCEPT_ENCODING);
        if (file.entityTag().equals(ctx.header(Header.IF_NONE_MATCH))) {
            ctx.status(304);
            return;
        }
        boolean gzip = file.isSmallerCompressed() && AcceptEncoding.takesGzip(ctx);
        if (gzip) {
            ctx.header(Header.CONTENT_ENCODING, "gzip");
        }
        byte[] body = gzip ? file.gzip() : file.bytes();
        ctx.contentType(file.contentType());
        ctx.res().setContentLength(body.length);
        ctx.res().getOutputStream().write(body);
    }
}
