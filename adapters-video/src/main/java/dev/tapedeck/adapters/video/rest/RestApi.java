package dev.tapedeck.adapters.video.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Builds requests to a JSON API with a bearer token. Immutable; shows no token. */
public final class RestApi {
    private static final MediaType JSON = MediaType.get("application/json");

    private final String address;
    private final String token;

    /** @param address with or without a slash at its end */
    public RestApi(URI address, String token) {
        this.address = address.toString().replaceFirst("/+$", "");
        this.token = token;
    }

    /** @param path below the address, beginning with a slash; its parts need no escaping */
    public Request get(String path, Collection<Map.Entry<String, String>> query) {
        return request(path + asQuery(query)).get().build();
    }

    public Request delete(String path) {
        return request(path).method("DELETE", null).build();
    }

    /** @param method a method with a body, such as {@code POST} */
    public Request send(String method, String path, JsonNode body) {
        return request(path).method(method, json(body)).build();
    }

    /** A request without a method. */
    public Request.Builder request(String path) {
        return new Request.Builder()
                .url(address + path)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private static RequestBody json(JsonNode body) {
        return RequestBody.create(body.toString().getBytes(StandardCharsets.UTF_8), JSON);
    }

    private static String asQuery(Collection<Map.Entry<String, String>> query) {
        return query.isEmpty()
                ? ""
                : query.stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
