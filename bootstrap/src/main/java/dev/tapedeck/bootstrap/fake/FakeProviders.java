package dev.tapedeck.bootstrap.fake;

import dev.tapedeck.domain.media.store.MediaStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The pretended platforms of one run. */
public final class FakeProviders implements AutoCloseable {
    private final List<FakeProvider> wanted;
    private final List<FakeProvider.Running> running = new ArrayList<>();

    private FakeProviders(List<FakeProvider> wanted) {
        this.wanted = wanted;
    }

    /**
     * @param names as the platforms call themselves
     * @throws IllegalArgumentException when there is none of a name, saying which there are
     */
    public static FakeProviders named(List<String> names) {
        Map<String, FakeProvider> known = new TreeMap<>();
        ServiceLoader.load(FakeProvider.class).forEach(provider -> known.put(provider.name(), provider));
        List<FakeProvider> wanted = new ArrayList<>();
        for (String name : names) {
            FakeProvider provider = known.get(name);
            if (provider == null) {
                throw new IllegalArgumentException(
                        known.isEmpty()
                                ? "--with-fake works in a source checkout only"
                                : "--with-fake knows " + String.join(", ", known.keySet()) + ", and not " + name);
            }
            wanted.add(provider);
        }
        return new FakeProviders(wanted);
    }

    /**
     * Starts them.
     *
     * @return the variables that make Tapedeck use them
     */
    public Map<String, String> start(MediaStore store) {
        Map<String, String> environment = new HashMap<>();
        for (FakeProvider provider : wanted) {
            FakeProvider.Running started = provider.start(store);
            running.add(started);
            environment.putAll(started.environment());
        }
        return environment;
    }

    public void sendEventsTo(URI tapedeck) {
        running.forEach(provider -> provider.sendEventsTo(tapedeck));
    }

    public List<String> hints() {
        return running.stream().map(FakeProvider.Running::hint).toList();
    }

    @Override
    public void close() {
        running.forEach(FakeProvider.Running::close);
    }
}
