package dev.tapedeck.adapters.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.route.Route;
import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of a few files in the test's own resources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRoutesTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Javalin server;

    @BeforeAll
    void start() {
        List<Route> routes = new PageRoutes(new PageFiles("/testpage/")).all();
        server = Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            routes.forEach(route -> javalin.routes.addHttpHandler(route.method(), route.path(), route.handler()));
            javalin.routes.exception(ProblemException.class, (refusal, ctx) -> ctx.status(404));
        });
        server.start("127.0.0.1", 0);
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/recordings/1", "/recordings/1/edit", "/sessions", "/sessions/2", "/operations", "/search"
            })
    void every_view_is_the_one_document(String path) throws Exception {
        HttpResponse<byte[]> response = get(path, "identity");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).contains("<title>Test page</title>");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(response, "Content-Security-Policy"))
                .contains("script-src 'self'", "media-src * blob:", "connect-src *", "frame-ancestors 'none'");
    }

    @Test
    void files_whose_names_change_with_their_content_are_kept_for_ever() throws Exception {
        HttpResponse<byte[]> response = get("/assets/app-1a2b.js", "identity");

        assertThat(header(response, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void files_come_compressed_where_that_is_understood() throws Exception {
        HttpResponse<byte[]> plain = get("/assets/app-1a2b.js", "identity");
        HttpResponse<byte[]> packed = get("/assets/app-1a2b.js", "br, gzip");

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void a_known_document_is_not_sent_again() throws Exception {
        String tag = header(get("/", "identity"), "ETag");
        HttpRequest again =
                request("/", "identity").header("If-None-Match", tag).build();

        assertThat(client.send(again, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/missing.js", "/missing.svg", "/index.txt", "/assets/app-1a2b.exe"})
    void what_is_not_there_is_not_the_document(String path) throws Exception {
        assertThat(get(path, "identity").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        return client.send(request(path, encoding).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String encoding) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept-Encoding", encoding);
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
