package dev.tapedeck.adapters.video.route;

import java.util.List;
import java.util.Map;

/** A source that is opened without a connection of ours: its address names a checked host, or no host. */
record DirectRoute(String address) implements SourceRoute {
    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public List<String> errors() {
        return List.of();
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
