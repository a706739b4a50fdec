package dev.tapedeck.adapters.video.livekit;

import dev.tapedeck.adapters.video.livekit.event.WebhookBody;
import dev.tapedeck.adapters.video.livekit.event.WebhookDecoder;
import dev.tapedeck.adapters.video.livekit.event.WebhookToken;
import dev.tapedeck.adapters.video.livekit.twirp.SharedSecret;
import dev.tapedeck.adapters.video.rest.EventSecrets;
import dev.tapedeck.domain.capture.webhook.EventVerdict;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.UnreadableEvent;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderKind;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Webhooks of a LiveKit server. Thread-safe. */
final class LiveKitEvents implements ProviderEvents {
    private final WebhookToken token;

    LiveKitEvents(LiveKitConfig config, InstantSource clock) {
        this.token = new WebhookToken(config.apiKey(), new SharedSecret(config.apiSecret()), clock);
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.LIVEKIT;
    }

    @Override
    public EventVerdict verify(UnaryOperator<@Nullable String> header, byte[] body) {
        Optional<String> invalid = token.whyInvalid(header.apply("authorization"), body);
        if (invalid.isPresent()) {
            return new EventVerdict.SignatureInvalid(invalid.get());
        }
        Optional<WebhookBody> webhook = WebhookBody.read(body);
        return new EventVerdict.SignatureValid(
                WebhookBody.idOf(webhook, body), webhook.map(WebhookBody::type).orElse(""));
    }

    @Override
    public String withoutSecrets(byte[] body) {
        return EventSecrets.removed(body);
    }

    @Override
    public List<ProviderUpdate> decode(ProviderEvent event) {
        return WebhookBody.read(event.body().getBytes(StandardCharsets.UTF_8))
                .map(webhook -> WebhookDecoder.updates(webhook, event.receivedAt()))
                .orElseThrow(() -> new UnreadableEvent("the webhook is no JSON object"));
    }
}
