package dev.tapedeck.application.event;

import dev.tapedeck.application.kernel.Kernel;

/** Installs the port for events. */
public final class EventsFeature {
    private EventsFeature() {}

    public static Events install(Kernel kernel) {
        return new EventActions(kernel);
    }
}
