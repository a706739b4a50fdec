package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaLocation;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.store.StorageLocation;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineAccepted;
import dev.tapedeck.domain.recording.signal.RecordingSignal.EngineRefused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recordings in every status, as signals bring them there, with fresh ids. Times are in microseconds. */
public final class RecordingFixtures {
    public static final Instant NOW = SettableClock.START;
    public static final CaptureSource TEST_PATTERN = new CaptureSource.Stream(new SourceUrl("testpattern:"));
    public static final StorageLocation STORE = new StorageLocation("s3", "tapedeck-recordings", "us-east-1");

    public static final EngineDeadlines ENGINE_DEADLINES = new EngineDeadlines(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(15), Duration.ofSeconds(30));

    private static final CountingIds IDS = new CountingIds();

    private RecordingFixtures() {}

    public static UserId anOwner() {
        return new UserId(IDS.next());
    }

    public static RecordingId recordingId() {
        return new RecordingId(IDS.next());
    }

    public static TakeId takeId() {
        return new TakeId(IDS.next());
    }

    /** Asked for; the engine has not answered. */
    public static Recording starting(UserId owner) {
        return starting(owner, RecordingLinks.NONE, NOW);
    }

    public static Recording starting() {
        return starting(anOwner());
    }

    public static Recording starting(UserId owner, RecordingLinks links, Instant at) {
        return starting(owner, links, RecordingDetails.titled("A recording", RecordingType.STREAM), at);
    }

    public static Recording starting(UserId owner, RecordingLinks links, RecordingDetails details, Instant at) {
        return Recording.starting(
                recordingId(),
                owner,
                links,
                details,
                TEST_PATTERN,
                Recording.MAX_DURATION_DEFAULT,
                List.of(take(at)),
                at);
    }

    /** The engine has accepted, and media has been flowing since a second later. */
    public static Recording active(UserId owner) {
        return activated(starting(owner));
    }

    public static Recording active() {
        return active(anOwner());
    }

    /** Stopped half a minute after its start; the take has not ended yet. */
    public static Recording processing(UserId owner) {
        return stopped(active(owner));
    }

    public static Recording processing() {
        return processing(anOwner());
    }

    public static Recording completed(UserId owner) {
        return settled(stopped(active(owner)));
    }

    public static Recording completed() {
        return completed(anOwner());
    }

    /** The engine refused. */
    public static Recording failed(UserId owner) {
        Recording starting = starting(owner);
        return after(starting, new EngineRefused(firstTake(starting).id(), failure(), at(starting, 1)));
    }

    public static Recording failed() {
        return failed(anOwner());
    }

    /** Accepted, and a second later the first frame. */
    public static Recording activated(Recording starting) {
        TakeId take = firstTake(starting).id();
        Recording accepted = after(starting, new EngineAccepted(take, "job-" + take, at(starting, 0)));
        return after(accepted, new MediaFlowing(take, at(starting, 1)));
    }

    public static Recording stopped(Recording active) {
        return after(active, new StopAsked(at(active, 30)));
    }

    /** The take ended with media, and all of it was found in storage. */
    public static Recording settled(Recording processing) {
        TakeId take = firstTake(processing).id();
        Recording ended = after(processing, new TakeEnded(take, true, at(processing, 31)));
        Delivery delivery =
                Delivery.whole(List.of(hls(processing.id(), take, at(processing, 32))), Duration.ofSeconds(30));
        return after(ended, new TakeSettled(take, delivery, at(processing, 32)));
    }

    /** The recording that a signal moves this one to. */
    public static Recording after(Recording recording, RecordingSignal signal) {
        if (recording.on(signal) instanceof Moved moved) {
            return moved.recording();
        }
        throw new AssertionError(signal + " does not move a recording that is " + recording.status());
    }

    /** Requested at a time, of the default engine on {@code node-1}. */
    public static Take take(Instant at) {
        return Take.requested(takeId(), TakeKind.COMPOSITE, ProviderKind.FFMPEG, "node-1", at);
    }

    /** The same take, farther on. */
    public static Take progressed(Take take, TakeProgress progress) {
        return new Take(
                take.id(),
                take.kind(),
                take.subject(),
                take.provider(),
                take.node(),
                take.jobId(),
                take.state(),
                take.requestedAt(),
                take.startedAt(),
                take.endedAt(),
                take.failure(),
                progress,
                take.isAgain(),
                take.reported(),
                take.match());
    }

    /** The recording with other takes; only tests make such a one. */
    public static Recording withTakes(Recording recording, List<Take> takes) {
        return recording.withTakes(takes);
    }

    public static Take failed(Take take) {
        return take.failed(failure(), NOW);
    }

    /** The recording with its first take accepted as this run. */
    public static Recording accepted(Recording recording, String run) {
        return recording.withTake(firstTake(recording).accepted(run, null));
    }

    public static Take firstTake(Recording recording) {
        return recording.takes().get(0);
    }

    public static MediaAsset hls(RecordingId recording, TakeId take, Instant at) {
        return asset(AssetKind.HLS, MediaKey.playlist(recording, take), ContentTypes.HLS_PLAYLIST, 1_000_000, take, at);
    }

    public static MediaAsset thumbnail(RecordingId recording, Instant at) {
        MediaKey key = MediaKey.of(recording, "thumbnail.jpg");
        return MediaAsset.stored(
                IDS.next(), AssetKind.THUMBNAIL, STORE, key, 20_000, ContentTypes.JPEG, "\"etag\"", null, at);
    }

    public static MediaAsset asset(
            AssetKind kind, MediaKey key, String contentType, long sizeBytes, TakeId take, Instant at) {
        return MediaAsset.stored(IDS.next(), kind, STORE, key, sizeBytes, contentType, null, take, at);
    }

    /** @param sizeBytes null where the provider does not say */
    public static MediaAsset hosted(
            ProviderKind provider, URI address, @Nullable Long sizeBytes, TakeId take, Instant at) {
        MediaLocation location = new MediaLocation.Hosted(provider, address);
        return new MediaAsset(
                IDS.next(), AssetKind.HOSTED, location, sizeBytes, ContentTypes.HLS_PLAYLIST, null, take, at);
    }

    /** Four seconds, but for the first, which is one. */
    public static Segment segment(int number) {
        return new Segment(number, 500_000L + number, Duration.ofSeconds(number == 0 ? 1 : 4));
    }

    public static RecordingFailure failure() {
        return new RecordingFailure(
                "source_unreachable", Blame.CALLER, true, "The source did not answer. Check its address.");
    }

    private static Instant at(Recording recording, int seconds) {
        return recording.times().createdAt().plusSeconds(seconds);
    }
}
