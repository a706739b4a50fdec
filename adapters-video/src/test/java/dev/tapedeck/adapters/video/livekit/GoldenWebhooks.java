package dev.tapedeck.adapters.video.livekit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Webhooks in files, each with the updates that it says. */
final class GoldenWebhooks {
    private static final String UPDATES = "=> ";

    /** @param says what it is about, for people */
    record Golden(String says, String body, List<String> updates) {
        @Override
        public String toString() {
            return says;
        }
    }

    private GoldenWebhooks() {}

    static List<Golden> of(String name) {
        List<Golden> all = new ArrayList<>();
        String says = "";
        for (String line : text(name).split("\n", -1)) {
            if (line.startsWith("# ")) {
                says = line.substring(2);
            } else if (line.startsWith(UPDATES)) {
                all.get(all.size() - 1).updates().add(line.substring(UPDATES.length()));
            } else if (!line.isBlank()) {
                all.add(new Golden(says, line, new ArrayList<>()));
            }
        }
        return all;
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(GoldenWebhooks.class.getResourceAsStream("golden/" + name + ".txt"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
