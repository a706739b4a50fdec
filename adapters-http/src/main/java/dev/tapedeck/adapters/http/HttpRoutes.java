package dev.tapedeck.adapters.http;

import dev.tapedeck.adapters.http.access.MeRoutes;
import dev.tapedeck.adapters.http.contract.ContractRoutes;
import dev.tapedeck.adapters.http.event.EventRoutes;
import dev.tapedeck.adapters.http.event.EventStreams;
import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.meeting.MeetingRoutes;
import dev.tapedeck.adapters.http.operation.HealthRoutes;
import dev.tapedeck.adapters.http.operation.OpenRecordingRoutes;
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
import dev.tapedeck.application.Features;
import dev.tapedeck.domain.id.IdSource;
import java.util.List;
import java.util.stream.Stream;

/** All routes, in the order in which they are matched. */
final class HttpRoutes {
    private HttpRoutes() {}

    /** The routes of the contract. Segments come first, as players request them all the time. */
    static List<Route> ofContract(
            HttpConfig config, Features features, IdSource ids, HealthRoutes health, EventStreams streams) {
        IdempotentWrites writes = new IdempotentWrites(features.idempotency(), ids);
        PublicAddress address = new PublicAddress(config.publicUrl(), config.trustForwardedHeaders());
        PlaybackLinks links = new PlaybackLinks(features.playback(), address);
        return Stream.of(
                        new ViewerRoutes(features.playback(), config.addressesValidFor()).all(),
                        new RecordingRoutes(features.recordings(), features.transcripts(), links).all(writes),
                        new PlaybackRoutes(features.recordings(), features.playback(), links).all(writes),
                        new TranscriptRoutes(features.transcripts()).all(writes),
                        new TrackRoutes(features.tracks()).all(),
                        new EventRoutes(streams, features.recordings()).all(),
                        new SessionRoutes(features.sessions()).all(writes),
                        new MeetingRoutes(features.meetings(), links).all(writes),
                        MeRoutes.all(),
                        new WebhookRoute(features.providers()).all(),
                        new OperationRoutes(features.operations()).all(writes),
                        new OpenRecordingRoutes(features.operations()).all(writes),
                        new ProviderRoutes(features.providers()).all(writes),
                        health.all(),
                        new ContractRoutes().all())
                .flatMap(List::stream)
                .toList();
    }

    /** The routes of the web page, which are not in the contract. */
    static List<Route> ofPages() {
        return new PageRoutes().all();
    }
}
