package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.provider.PlatformEvents;
import dev.tapedeck.application.provider.ReceiveProviderEventUseCase;
import dev.tapedeck.domain.capture.EventVerdict.Authentic;
import dev.tapedeck.domain.capture.EventVerdict.Forged;
import dev.tapedeck.domain.capture.EventVerdict;
import dev.tapedeck.domain.capture.ProviderEvents;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies a message, and has it kept and applied at once. */
public final class ReceiveWebhook implements ReceiveProviderEventUseCase {
    private static final int TYPE_LENGTH_MAX = 200;
    private static final Logger log = LoggerFactory.getLogger(ReceiveWebhook.class);

    private final PlatformEvents platforms;
    private final ProviderEventHandler handler;
    private final InstantSource clock;

    public ReceiveWebhook(PlatformEvents platforms, ProviderEventHandler handler, InstantSource clock) {
        this.platforms = platforms;
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public Answer receive(ProviderKind provider, UnaryOperator<@Nullable String> header, byte[] body) {
        Optional<ProviderEvents> events = platforms.of(provider);
        if (events.isEmpty()) {
            return Answer.NO_SUCH_PROVIDER;
        }
        EventVerdict verdict = events.get().verify(header, body);
        if (verdict instanceof Forged forged) {
            log.warn("a message that claims to be from {} is refused: {}", provider, forged.reason());
            return Answer.FORGED;
        }
        if (verdict instanceof Authentic authentic) {
            handler.receive(event(provider, authentic, body));
        }
        return Answer.ACCEPTED;
    }

    private ProviderEvent event(ProviderKind provider, Authentic authentic, byte[] body) {
        return new ProviderEvent(
                new ProviderEventId(provider, authentic.eventId()),
                Texts.storable(authentic.type(), TYPE_LENGTH_MAX),
                Texts.storable(new String(body, StandardCharsets.UTF_8), body.length),
                ProviderEvent.State.RECEIVED,
                0,
                null,
                clock.instant(),
                null);
    }
}
