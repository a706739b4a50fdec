package dev.tapedeck.adapters.http.track;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.track.Tracks;
import dev.tapedeck.domain.id.Ids;
import dev.tapedeck.domain.id.InvalidValue;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The mixed audio of all speakers or of some, and the waveform of a recording's audio. */
public final class TrackRoutes {
    private static final String ONE = "/api/recordings/{id}";

    private final Tracks tracks;

    private record WaveformJson(List<Integer> points) {}

    public TrackRoutes(Tracks tracks) {
        this.tracks = tracks;
    }

    public List<Route> all() {
        return List.of(
                Route.get(ONE + "/mix", Access.CALLER, this::mix),
                Route.get(ONE + "/waveform", Access.CALLER, this::waveform));
    }

    private void mix(Context ctx) {
        Set<UUID> speakers = speakers(Query.of(ctx, Set.of("speakers")).text("speakers"));
        URI mix =
                tracks.mix(Callers.actor(ctx), PathIds.recording(ctx), speakers).orElseThrow(ProblemException::of);
        ctx.header(Header.CACHE_CONTROL, "no-store");
        ctx.status(307).header(Header.LOCATION, mix.toString());
    }

    private void waveform(Context ctx) {
        byte[] loudness = tracks.waveform(Callers.actor(ctx), PathIds.recording(ctx))
                .orElseThrow(ProblemException::of)
                .loudness();
        ctx.header(Header.CACHE_CONTROL, "private, max-age=60");
        Json.send(
                ctx,
                new WaveformJson(IntStream.range(0, loudness.length)
                        .mapToObj(i -> Byte.toUnsignedInt(loudness[i]))
                        .toList()));
    }

    private static Set<UUID> speakers(@Nullable String ids) {
        Set<UUID> speakers = new LinkedHashSet<>();
        if (ids != null && !ids.isEmpty()) {
            for (String id : ids.split(",", -1)) {
                speakers.add(Ids.parse(id)
                        .orElseThrow(() -> new InvalidValue("speakers", "must be ids with commas in between")));
            }
        }
        return speakers;
    }
}
