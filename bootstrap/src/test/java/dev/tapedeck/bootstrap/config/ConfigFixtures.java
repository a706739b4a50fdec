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
        return Map.of(
                "LIVEKIT_URL", "wss://livekit.example",
                "LIVEKIT_API_KEY", "APIkey",
                "LIVEKIT_API_SECRET", "livekit-secret",
                "DAILY_API_KEY", "daily-key",
                "DAILY_DOMAIN", "acme",
                "DAILY_WEBHOOK_SECRET", "c2VjcmV0LXdpdGgtMTYtYnl0ZXM=",
                "DAILY_BUCKET", "tracks",
                "DAILY_BUCKET_REGION", "eu-central-1",
                "DAILY_ROLE_ARN", "arn:aws:iam::123456789012:role/daily",
                "TRANSCRIPTION_URL", "https://speech.example");
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
