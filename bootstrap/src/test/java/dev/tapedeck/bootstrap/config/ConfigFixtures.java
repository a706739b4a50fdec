package dev.tapedeck.bootstrap.config;

import java.util.HashMap;
import java.util.Map;

/** Environments for tests. */
public final class ConfigFixtures {
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private ConfigFixtures() {}

    /** The least that a server needs. */
    public static Map<String, String> required() {
        Map<String, String> environment = new HashMap<>();
        environment.put("DATABASE_URL", "postgresql://deck:pass%40word@db.example:6543/tapes?sslmode=require");
        environment.put("S3_ACCESS_KEY", "access");
        environment.put("S3_SECRET_KEY", "secret-key");
        environment.put("AUTH_JWT_SECRET", SECRET);
        return environment;
    }

    /** What switches every provider on. */
    static Map<String, String> providers() {
        return Map.ofEntries(
                Map.entry("LIVEKIT_URL", "wss://livekit.example"),
                Map.entry("LIVEKIT_API_KEY", "APIkey"),
                Map.entry("LIVEKIT_API_SECRET", "livekit-secret"),
                Map.entry("DAILY_API_KEY", "daily-key"),
                Map.entry("DAILY_DOMAIN", "acme"),
                Map.entry("DAILY_WEBHOOK_SECRET", "c2VjcmV0LXdpdGgtMTYtYnl0ZXM="),
                Map.entry("DAILY_BUCKET", "tracks"),
                Map.entry("DAILY_BUCKET_REGION", "eu-central-1"),
                Map.entry("DAILY_ROLE_ARN", "arn:aws:iam::123456789012:role/daily"),
                Map.entry("KINESCOPE_API_TOKEN", "kinescope-token"),
                Map.entry("KINESCOPE_PARENT_ID", "project"),
                Map.entry("KINESCOPE_WEBHOOK_LOGIN", "tapedeck"),
                Map.entry("KINESCOPE_WEBHOOK_PASSWORD", "kinescope-password"),
                Map.entry("TRANSCRIPTION_URL", "https://speech.example"));
    }

    static Map<String, String> requiredAnd(String name, String value) {
        Map<String, String> environment = required();
        environment.put(name, value);
        return environment;
    }

    static Map<String, String> everythingAnd(String name, String value) {
        Map<String, String> environment = required();
        environment.putAll(providers());
        environment.put(name, value);
        return environment;
    }
}
