package dev.tapedeck.adapters.video.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Removes secrets from the bodies of webhooks, by the names of their fields. */
public final class EventSecrets {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** In lower case, without separators. */
    private static final Set<String> NAMES = Set.of(
            "accesskey",
            "accesstoken",
            "apikey",
            "apisecret",
            "authorization",
            "hmac",
            "password",
            "secret",
            "secretkey",
            "sessiontoken",
            "sharetoken",
            "signingkey",
            "streamkey",
            "token",
            "turnpassword");

    private EventSecrets() {}

    /** The body without the fields that hold secrets; exactly as it is when it has none, or is not JSON. */
    public static String removed(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonNode event = JSON.readTree(body);
            return removedFrom(event) ? JSON.writeValueAsString(event) : text;
        } catch (IOException notJson) {
            return text;
        }
    }

    /** Whether there was one. */
    private static boolean removedFrom(JsonNode node) {
        boolean isChanged = false;
        if (node instanceof ObjectNode object) {
            List<String> secrets = secretsOf(object);
            object.remove(secrets);
            isChanged = !secrets.isEmpty();
        }
        for (JsonNode inner : node) {
            isChanged |= removedFrom(inner);
        }
        return isChanged;
    }

    private static List<String> secretsOf(ObjectNode object) {
        return object.properties().stream()
                .filter(field -> field.getValue().isValueNode() && isSecret(field.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSecret(String name) {
        return NAMES.contains(name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT));
    }
}
