package dev.tapedeck.adapters.http.provider;

import dev.tapedeck.adapters.http.request.Fields;
import dev.tapedeck.adapters.http.request.JsonBody;
import dev.tapedeck.application.provider.Providers.Replay;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a replay: one provider event, or a range of time. */
final class ReplayBody {
    private static final Set<String> FIELDS = Set.of("provider", "eventId", "from", "to");

    private ReplayBody() {}

    static Replay read(Context ctx) {
        Fields fields = JsonBody.read(ctx, FIELDS);
        fields.requiredText("provider");
        @Nullable ProviderKind provider = fields.provider("provider");
        if (provider == null) {
            throw new InvalidValue("provider", "is missing");
        }
        @Nullable String eventId = fields.text("eventId");
        boolean isRange = fields.has("from") || fields.has("to");
        if ((eventId != null) == isRange) {
            throw new InvalidValue("eventId", "or from and to must be given, and not both");
        }
        return eventId == null ? range(provider, fields) : new Replay.One(new ProviderEventId(provider, eventId));
    }

    private static Replay range(ProviderKind provider, Fields fields) {
        Instant from = time(fields, "from");
        Instant to = time(fields, "to");
        if (to.isBefore(from)) {
            throw new InvalidValue("to", "must not lie before from");
        }
        return new Replay.Range(provider, from, to);
    }

    private static Instant time(Fields fields, String name) {
        @Nullable Instant time = fields.time(name);
        if (time == null) {
            throw new InvalidValue(name, "is missing");
        }
        return time;
    }
}
