package dev.tapedeck.bootstrap.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tapedeck.bootstrap.config.AccessConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Checks that callers' tokens can be verified. */
final class CallerCheck implements Check {
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(5);
    private static final String ADVICE = ". Check AUTH_JWKS_URL, and that this computer may reach it.";

    private final AccessConfig config;

    CallerCheck(AccessConfig config) {
        this.config = config;
    }

    @Override
    public List<Finding> findings() {
        return List.of(config.jwksUrl()
                .map(CallerCheck::keys)
                .orElseGet(() -> Finding.ok("callers", "are known by tokens signed with AUTH_JWT_SECRET")));
    }

    private static Finding keys(URI address) {
        try {
            HttpResponse<String> response = fetch(address);
            int keys = new ObjectMapper().readTree(response.body()).path("keys").size();
            return response.statusCode() == 200 && keys > 0
                    ? Finding.ok("callers", "are known by " + keys + " keys of " + address)
                    : Finding.fail("callers", address + " answers " + response.statusCode() + " without keys" + ADVICE);
        } catch (JsonProcessingException e) {
            return Finding.fail("callers", address + " does not answer with a key set" + ADVICE);
        } catch (IOException e) {
            return Finding.fail("callers", address + " cannot be reached" + ADVICE);
        }
    }

    private static HttpResponse<String> fetch(URI address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(RESPONSE_MAX).build();
        try {
            return HttpClient.newBuilder().connectTimeout(RESPONSE_MAX).build().send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
