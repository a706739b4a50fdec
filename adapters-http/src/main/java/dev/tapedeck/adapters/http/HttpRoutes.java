package dev.tapedeck.adapters.http;

import dev.tapedeck.adapters.http.access.MeRoutes;
import dev.tapedeck.adapters.http.contract.ContractRoutes;
import dev.tapedeck.adapters.http.event.EventRoutes;
import dev.tapedeck.adapters.http.event.EventStreams;
import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.meeting.MeetingRoutes;
import dev.tapedeck.adapters.http.operation.HealthRoutes;
import dev.tapedeck.adapters.http.operation.OperationRoutes;
import dev.tapedeck.adapters.http.page.PageRoutes;
import dev.tapedeck.adapters.http.playback.PlaybackLinks;
import dev.tapedeck.adapters.http.playback.PlaybackRoutes;
import dev.tapedeck.adapters.http.playback.PublicAddress;
import dev.tapedeck.adapters.http.playback.ViewerRoutes;
import dev.tapedeck.adapters.http.provider.ProviderRoutes;
import dev.tapedeck.adapters.http.provider.WebhookRoute;
import dev.tapedeck.adapters.http.recording.RecordingRoutes;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.adapters.http.session.SessionRoutes;
import dev.tapedeck.adapters.http.track.TrackRoutes;
import dev.tapedeck.adapters.http.transcript.TranscriptRoutes;
import dev.tapedeck.domain.id.IdSource;
import java.util.List;
import java.util.stream.Stream;

/** Every route there is, in the order in which they are tried. */
final class HttpRoutes {
    private HttpRoutes() {}

    /** What the contract describes. Segments come first: players ask for them all the time. */
    static List<Route> ofContract(
            HttpConfig config, HttpUseCases useCases, IdSource ids, HealthRoutes health, EventStreams streams) {
        IdempotentWrites writes = new IdempotentWrites(useCases.idempotency(), ids);
        PublicAddress address = new PublicAddress(config.publicUrl(), config.trustForwardedHeaders());
        PlaybackLinks links = new PlaybackLinks(useCases.playback(), address);
        return Stream.of(
                        new ViewerRoutes(useCases.playback(), config.addressesValidFor()).all(),
                        new RecordingRoutes(useCases.recordings(), useCases.transcripts(), links).all(writes),
                        new PlaybackRoutes(useCases.recordings().find(), useCases.playback(), links).all(writes),
                        new TranscriptRoutes(useCases.transcripts()).all(writes),
                        new TrackRoutes(useCases.tracks()).all(),
                        new EventRoutes(streams, useCases.recordings().find()).all(),
                        new SessionRoutes(useCases.sessions()).all(writes),
                        new MeetingRoutes(useCases.meetings(), links).all(writes),
                        MeRoutes.all(),
                        new WebhookRoute(useCases.providers()).all(),
                        new OperationRoutes(useCases.operations()).all(writes),
                        new ProviderRoutes(useCases.providers()).all(writes),
                        health.all(),
                        new ContractRoutes().all())
                .flatMap(List::stream)
                .toList();
    }

    /** The web page, whose addresses are its own affair. */
    static List<Route> ofPages() {
        return new PageRoutes().all();
    }
}
