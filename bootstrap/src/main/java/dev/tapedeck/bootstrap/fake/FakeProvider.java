package dev.tapedeck.bootstrap.fake;

import dev.tapedeck.domain.media.store.MediaStore;
import java.net.URI;
import java.util.Map;

/**
 * A platform that is only pretended, so that a person can try the whole flow without an account. Found by {@link
 * java.util.ServiceLoader}; there are some only on the class path of a source checkout.
 */
public interface FakeProvider {
    /** As named on the command line: {@code livekit}. */
    String name();

    /**
     * Starts it on loopback.
     *
     * @param store ours, where it leaves what it records
     */
    Running start(MediaStore store);

    /** One that runs. */
    interface Running extends AutoCloseable {
        /** The variables that make Tapedeck use it. */
        Map<String, String> environment();

        /** Where its messages go from now on. */
        void sendEventsTo(URI tapedeck);

        /** A hint for the person who tries it. */
        String hint();

        @Override
        void close();
    }
}
