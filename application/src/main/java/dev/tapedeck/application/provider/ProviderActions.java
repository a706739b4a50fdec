package dev.tapedeck.application.provider;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.webhook.ProviderEventHandler;
import dev.tapedeck.application.provider.webhook.ReceiveWebhook;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.ProviderRuns;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

final class ProviderActions implements Providers {
    private static final int UNMATCHED_MAX = 100;

    private final Kernel kernel;
    private final ReceiveWebhook receive;
    private final ReplayEvents replay;

    ProviderActions(Kernel kernel, ProviderEventHandler handler) {
        this.kernel = kernel;
        this.receive = new ReceiveWebhook(kernel, handler);
        this.replay = new ReplayEvents(kernel, handler);
    }

    @Override
    public Optional<Refusal> receive(ProviderKind provider, UnaryOperator<@Nullable String> header, byte[] body) {
        return receive.receive(provider, header, body);
    }

    @Override
    public Replayed replay(Replay which) {
        return replay.replay(which);
    }

    @Override
    public Health health() {
        return new Health(
                kernel.port(ProviderHealthLog.class).all(),
                kernel.port(ProviderRuns.class).latest(UNMATCHED_MAX));
    }
}
