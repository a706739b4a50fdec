package dev.tapedeck.adapters.http;

import dev.tapedeck.application.provider.Providers;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.NotPermitted;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.UnmatchedRun;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Only LiveKit is configured, and the header {@code x-signature: valid} is a valid signature. */
public final class FakeProviders implements Providers {
    public final List<String> received = new CopyOnWriteArrayList<>();
    public final List<Replay> replays = new CopyOnWriteArrayList<>();
    public final List<ProviderHealth> healths = new CopyOnWriteArrayList<>();
    public final List<UnmatchedRun> unmatched = new CopyOnWriteArrayList<>();

    @Override
    public boolean receives(ProviderKind provider) {
        return provider.equals(ProviderKind.LIVEKIT);
    }

    @Override
    public Optional<Refusal> receive(ProviderKind provider, UnaryOperator<@Nullable String> header, byte[] body) {
        if (!provider.equals(ProviderKind.LIVEKIT)) {
            return Optional.of(Refusal.notFound());
        }
        if (!"valid".equals(header.apply("x-signature"))) {
            return Optional.of(new NotPermitted(Restriction.SIGNATURE_INVALID));
        }
        received.add(new String(body, StandardCharsets.ISO_8859_1));
        return Optional.empty();
    }

    @Override
    public Replayed replay(Replay which) {
        replays.add(which);
        return new Replayed(1, false);
    }

    @Override
    public List<ProviderDescription> known() {
        return List.of(
                ProviderDescription.of(ProviderKind.FFMPEG),
                ProviderDescription.of(ProviderKind.LIVEKIT, RoomNames.ANY),
                ProviderDescription.of(ProviderKind.DAILY, new RoomNames("_-")),
                ProviderDescription.of(ProviderKind.KINESCOPE),
                ProviderDescription.of(ProviderKind.BROWSER));
    }

    @Override
    public Health health() {
        return new Health(healths, unmatched);
    }
}
