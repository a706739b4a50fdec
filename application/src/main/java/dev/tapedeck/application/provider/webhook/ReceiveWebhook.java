package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.NotPermitted;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.domain.capture.webhook.EventVerdict;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureInvalid;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies the event of a webhook, and stores and applies it at once. */
public final class ReceiveWebhook {
    private static final int TYPE_LENGTH_MAX = 200;
    private static final Logger log = LoggerFactory.getLogger(ReceiveWebhook.class);

    private final Kernel kernel;
    private final ProviderEventHandler handler;

    public ReceiveWebhook(Kernel kernel, ProviderEventHandler handler) {
        this.kernel = kernel;
        this.handler = handler;
    }

    /** Empty when the event is accepted. */
    public Optional<Refusal> receive(ProviderKind provider, UnaryOperator<@Nullable String> header, byte[] body) {
        Optional<ProviderEvents> events = kernel.platforms().events(provider);
        if (events.isEmpty()) {
            return Optional.of(Refusal.notFound());
        }
        EventVerdict verdict = events.get().verify(header, body);
        if (verdict instanceof SignatureInvalid invalid) {
            log.warn("a webhook of {} is refused, its signature is invalid: {}", provider, invalid.reason());
            return Optional.of(new NotPermitted(Restriction.SIGNATURE_INVALID));
        }
        if (verdict instanceof SignatureValid valid) {
            handler.receive(event(provider, valid, events.get().withoutSecrets(body)));
        }
        return Optional.empty();
    }

    private ProviderEvent event(ProviderKind provider, SignatureValid valid, String body) {
        return new ProviderEvent(
                new ProviderEventId(provider, valid.eventId()),
                Texts.storable(valid.type(), TYPE_LENGTH_MAX),
                Texts.storable(body, body.length()),
                ProviderEvent.State.RECEIVED,
                0,
                null,
                kernel.now(),
                null);
    }
}
