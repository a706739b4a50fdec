package dev.tapedeck.adapters.video.daily.rest;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Reads files through the signed addresses that Daily gives out. An address is a secret while it is valid, so it is in
 * no message. Our API key does not travel with these requests. Thread-safe.
 */
public final class Downloads {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final Duration STALL_MAX = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_MAX)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /**
     * Opens a file for the caller to read and close. A read that gets nothing for a minute fails.
     *
     * @param attempted says what is read, without the address
     */
    public InputStream open(URI address, String attempted) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER_MAX).GET().build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                response.body().close();
                throw new IOException("the store behind the address answered " + response.statusCode());
            }
            return new WatchedStream(response.body(), STALL_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable(attempted, e);
        } catch (IOException e) {
            throw new ProviderUnavailable(attempted, e);
        }
    }
}
