package dev.tapedeck.adapters.video.daily.fake;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses that read one file without a key for an hour. Thread-safe. */
final class FakeLinks {
    private static final Duration VALID_FOR = Duration.ofHours(1);

    private final Map<String, String> recordings = new ConcurrentHashMap<>();
    private final InstantSource clock;

    FakeLinks(InstantSource clock) {
        this.clock = clock;
    }

    String to(String recording, URI here) {
        String signature = UUID.randomUUID().toString();
        recordings.put(signature, recording);
        return here.resolve("/files/" + recording + "?Expires=" + expires() + "&Signature=" + signature)
                .toString();
    }

    long expires() {
        return clock.instant().plus(VALID_FOR).getEpochSecond();
    }

    boolean isGood(String recording, String signature) {
        return recording.equals(recordings.get(signature));
    }
}
