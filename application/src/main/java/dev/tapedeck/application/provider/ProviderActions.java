package dev.tapedeck.application.provider;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.webhook.ProviderEventHandler;
import dev.tapedeck.application.provider.webhook.ReceiveWebhook;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.ProviderRuns;
import java.util.Comparator;
import java.util.List;
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
    public boolean receives(ProviderKind provider) {
        return kernel.platforms().events(provider).isPresent();
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
    public List<ProviderDescription> known() {
        return kernel.platforms().known();
    }

    @Override
    public Health health() {
        return new Health(
                inOrderOf(known(), kernel.port(ProviderHealthLog.class).all()),
                kernel.port(ProviderRuns.class).latest(UNMATCHED_MAX));
    }

    /** The order of the known ones, and after them the others as they come. */
    private static List<ProviderHealth> inOrderOf(List<ProviderDescription> known, List<ProviderHealth> healths) {
        List<ProviderKind> order =
                known.stream().map(ProviderDescription::provider).toList();
        return healths.stream()
                .sorted(Comparator.comparingInt(
                        health -> order.contains(health.provider()) ? order.indexOf(health.provider()) : order.size()))
                .toList();
    }
}
