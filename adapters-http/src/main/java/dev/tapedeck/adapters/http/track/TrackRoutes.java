package dev.tapedeck.adapters.http.track;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.track.MixSpeakersUseCase;
import dev.tapedeck.application.track.ReadWaveformUseCase;
import dev.tapedeck.application.track.TrackUseCases;
import dev.tapedeck.domain.id.Ids;
import dev.tapedeck.domain.id.InvalidValue;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The mixed sound of all speakers or of some, and the drawing of a recording's sound. */
public final class TrackRoutes {
    private static final String ONE = "/api/recordings/{id}";
    private static final Duration PREPARING = Duration.ofSeconds(3);

    private final TrackUseCases tracks;

    private record WaveformJson(List<Integer> points) {}

    public TrackRoutes(TrackUseCases tracks) {
        this.tracks = tracks;
    }

    public List<Route> all() {
        return List.of(
                Route.get(ONE + "/mix", Access.CALLER, this::mix),
                Route.get(ONE + "/waveform", Access.CALLER, this::waveform));
    }

    private void mix(Context ctx) {
        Set<UUID> speakers = speakers(Query.of(ctx, Set.of("speakers")).text("speakers"));
        MixSpeakersUseCase.Result result = tracks.mix().mix(Callers.actor(ctx), PathIds.recording(ctx), speakers);
        if (result instanceof MixSpeakersUseCase.Result.At at) {
            ctx.header(Header.CACHE_CONTROL, "no-store");
            ctx.status(307).header(Header.LOCATION, at.address().toString());
            return;
        }
        if (result instanceof MixSpeakersUseCase.Result.UnknownSpeaker unknown) {
            throw new InvalidValue("speakers", "names " + unknown.speaker() + ", who is not heard here");
        }
        throw result instanceof MixSpeakersUseCase.Result.Preparing ? preparing() : ProblemException.notFound();
    }

    private void waveform(Context ctx) {
        ReadWaveformUseCase.Result result = tracks.waveform().read(Callers.actor(ctx), PathIds.recording(ctx));
        if (result instanceof ReadWaveformUseCase.Result.Drawn drawn) {
            byte[] loudness = drawn.loudness();
            ctx.header(Header.CACHE_CONTROL, "private, max-age=60");
            Json.send(
                    ctx,
                    new WaveformJson(IntStream.range(0, loudness.length)
                            .mapToObj(i -> Byte.toUnsignedInt(loudness[i]))
                            .toList()));
            return;
        }
        throw result instanceof ReadWaveformUseCase.Result.Preparing ? preparing() : ProblemException.notFound();
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

    private static ProblemException preparing() {
        return ProblemType.PREPARING.problem().retryAfter(PREPARING).exception();
    }
}
