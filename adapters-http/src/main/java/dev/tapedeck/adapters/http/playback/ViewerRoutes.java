package dev.tapedeck.adapters.http.playback;

import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.playback.AdmitViewerUseCase.Result;
import dev.tapedeck.application.playback.PlaybackUseCases;
import dev.tapedeck.application.playback.ServePlaybackFileUseCase;
import dev.tapedeck.application.playback.ServePlaybackFileUseCase.File;
import dev.tapedeck.application.playback.ServePlaylistUseCase.Served;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.playback.PlaybackGrant;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.MDC;

/** Everything a player needs, under one address that carries its permission in its path. Any site may play it. */
public final class ViewerRoutes {
    private static final String FOLDER = "/play/{token}/";
    private static final Pattern SEGMENT_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");
    private static final Duration PREPARING = Duration.ofSeconds(3);
    private static final Set<File> SAVED = Set.of(File.DOWNLOAD, File.AUDIO);
    private static final Map<String, File> FILES =
            Arrays.stream(File.values()).collect(Collectors.toMap(File::fileName, Function.identity()));

    private final PlaybackUseCases playback;
    private final String redirectCaching;

    /** Routes whose redirects stay good for somewhat less than {@code addressesValidFor}. */
    public ViewerRoutes(PlaybackUseCases playback, Duration addressesValidFor) {
        this.playback = playback;
        this.redirectCaching = "private, max-age=" + addressesValidFor.toSeconds() * 3 / 4;
    }

    public List<Route> all() {
        return List.of(
                Route.get(FOLDER + "{take}/{segment}", Access.PUBLIC, this::segment),
                Route.get(FOLDER + PlaybackLinks.PLAYLIST, Access.PUBLIC, this::playlist),
                Route.get(FOLDER + "{file}", Access.PUBLIC, this::file),
                Route.options(FOLDER + "{take}/{segment}", Access.PUBLIC, AnyOrigin::preflight),
                Route.options(FOLDER + "{file}", Access.PUBLIC, AnyOrigin::preflight));
    }

    private void segment(Context ctx) {
        AnyOrigin.allow(ctx);
        PlaybackGrant grant = admitted(ctx);
        String take = ctx.pathParam("take");
        String segment = ctx.pathParam("segment");
        if (TakeId.parse(take).isEmpty() || !SEGMENT_NAME.matcher(segment).matches()) {
            throw ProblemException.notFound();
        }
        redirect(ctx, playback.segment().locate(grant, take + "/" + segment).orElseThrow(ProblemException::notFound));
    }

    private void playlist(Context ctx) throws IOException {
        AnyOrigin.allow(ctx);
        PlaybackGrant grant = admitted(ctx);
        Optional<Served> served = playback.playlist().serve(grant);
        if (served.isPresent()) {
            PlaylistResponse.send(ctx, served.get());
        } else {
            redirect(ctx, playback.hosted().locate(grant).orElseThrow(ProblemException::notFound));
        }
    }

    private void file(Context ctx) {
        AnyOrigin.allow(ctx);
        PlaybackGrant grant = admitted(ctx);
        String name = ctx.pathParam("file");
        if (!FILES.containsKey(name)) {
            throw ProblemException.notFound();
        }
        File file = FILES.get(name);
        ServePlaybackFileUseCase.Result result = playback.file().serve(grant, file);
        if (result instanceof ServePlaybackFileUseCase.Result.At at) {
            redirect(ctx, at.address());
        } else if (result instanceof ServePlaybackFileUseCase.Result.Text text) {
            ctx.header(Header.CACHE_CONTROL, "private, max-age=5");
            ctx.contentType(text.contentType()).result(text.body());
        } else {
            throw refused(result, SAVED.contains(file));
        }
    }

    private PlaybackGrant admitted(Context ctx) {
        Result result = playback.admit().admit(ctx.pathParam("token"));
        if (result instanceof Result.Admitted admitted) {
            MDC.put(PathIds.MDC_RECORDING, admitted.grant().recording().toString());
            return admitted.grant();
        }
        throw ProblemType.PLAYBACK_TOKEN_INVALID
                .coded(((Result.Refused) result).code())
                .exception();
    }

    private void redirect(Context ctx, URI address) {
        ctx.header(Header.CACHE_CONTROL, redirectCaching);
        ctx.status(307).header(Header.LOCATION, address.toString());
    }

    private static ProblemException refused(ServePlaybackFileUseCase.Result result, boolean saved) {
        if (result instanceof ServePlaybackFileUseCase.Result.Preparing) {
            return ProblemType.PREPARING
                    .problem("This file is being made. Ask again in a few seconds.")
                    .retryAfter(PREPARING)
                    .exception();
        }
        if (result instanceof ServePlaybackFileUseCase.Result.NotPermitted && saved) {
            return ProblemType.DOWNLOAD_NOT_PERMITTED.exception();
        }
        if (result instanceof ServePlaybackFileUseCase.Result.KeptElsewhere) {
            return ProblemType.KEPT_ELSEWHERE.exception();
        }
        return ProblemException.notFound();
    }
}
