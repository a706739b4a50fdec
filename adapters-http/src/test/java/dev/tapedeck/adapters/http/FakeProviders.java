package dev.tapedeck.adapters.http;

import dev.tapedeck.application.provider.ReadProviderHealthUseCase;
import dev.tapedeck.application.provider.ReceiveProviderEventUseCase.Answer;
import dev.tapedeck.application.provider.ReplayProviderEventsUseCase;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.UnmatchedRun;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Platforms that believe whoever sends the header {@code x-signature: genuine}. */
public final class FakeProviders {
    public final List<String> received = new CopyOnWriteArrayList<>();
    public final List<ReplayProviderEventsUseCase.Command> replays = new CopyOnWriteArrayList<>();
    public final List<ProviderHealth> healths = new CopyOnWriteArrayList<>();
    public final List<UnmatchedRun> unmatched = new CopyOnWriteArrayList<>();

    Answer receive(ProviderKind provider, UnaryOperator<@Nullable String> header, byte[] body) {
        if (!provider.equals(ProviderKind.LIVEKIT)) {
            return Answer.NO_SUCH_PROVIDER;
        }
        if (!"genuine".equals(header.apply("x-signature"))) {
            return Answer.FORGED;
        }
        received.add(new String(body, StandardCharsets.ISO_8859_1));
        return Answer.ACCEPTED;
    }

    ReplayProviderEventsUseCase.Result replay(ReplayProviderEventsUseCase.Command command) {
        replays.add(command);
        return new ReplayProviderEventsUseCase.Result(1, false);
    }

    ReadProviderHealthUseCase.Result health() {
        return new ReadProviderHealthUseCase.Result(healths, unmatched);
    }
}
