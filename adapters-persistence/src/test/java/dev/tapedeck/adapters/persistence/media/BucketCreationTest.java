package dev.tapedeck.adapters.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a store that is as strict about locations as Amazon's. */
class BucketCreationTest {
    private HttpServer server;
    private volatile byte[] object = {};
    private volatile boolean isThere;
    private volatile String location = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_bucket_in_the_region_without_a_name_is_created_without_a_location() {
        verify("us-east-1");

        assertThat(isThere).isTrue();
        assertThat(location).isEmpty();
    }

    @Test
    void a_bucket_in_another_region_is_created_there() {
        verify("eu-west-1");

        assertThat(location).contains("eu-west-1");
    }

    private void verify(String region) {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (S3MediaStore store = new S3MediaStore(
                S3Config.of(endpoint, null, region, "bucket", "key", "secret"), InstantSource.system())) {
            store.verify();
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean isBucket = exchange.getRequestURI().getPath().matches("/bucket/?");
            switch (exchange.getRequestMethod()) {
                case "PUT" -> put(exchange, isBucket, body);
                case "POST" -> respond(exchange, 200, "<DeleteResult/>".getBytes(StandardCharsets.UTF_8));
                default -> respond(exchange, 200, object);
            }
        }
    }

    private void put(HttpExchange exchange, boolean isBucket, byte[] body) throws IOException {
        if (isBucket) {
            location = new String(body, StandardCharsets.UTF_8);
            isThere = !location.contains("us-east-1");
            respond(exchange, isThere ? 200 : 400, isThere ? new byte[0] : error("IllegalLocationConstraintException"));
        } else if (isThere) {
            object = body;
            exchange.getResponseHeaders().set("ETag", "\"e\"");
            respond(exchange, 200, new byte[0]);
        } else {
            respond(exchange, 404, error("NoSuchBucket"));
        }
    }

    private static byte[] error(String code) {
        return ("<Error><Code>" + code + "</Code><Message>no</Message></Error>").getBytes(StandardCharsets.UTF_8);
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.getResponseHeaders().set("Last-Modified", "Tue, 01 Dec 2026 00:00:00 GMT");
        exchange.getResponseHeaders().set("ETag", "\"e\"");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
