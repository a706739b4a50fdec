package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.room.ProviderRooms;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import java.util.Optional;

/** A provider put together of its parts. */
public record AssembledPlatform(
        CaptureEngine engine,
        Optional<ProviderEvents> events,
        Optional<ProviderRooms> rooms,
        Optional<ProviderWebhooks> webhooks)
        implements Platform {}
