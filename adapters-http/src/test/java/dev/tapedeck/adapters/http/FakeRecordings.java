package dev.tapedeck.adapters.http;

import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.result.Refusal.Cause;
import dev.tapedeck.application.result.Refusal.Conflict;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.repository.RecordingPage;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Recordings in a map. */
public final class FakeRecordings implements Recordings {
    public final Map<RecordingId, Recording> all = new ConcurrentHashMap<>();

    /** What the last list asked for. */
    public volatile @Nullable RecordingQuery asked;

    /** Thrown by the start of a recording when there is one. */
    public volatile Optional<RuntimeException> fault = Optional.empty();

    /** What the next start answers, rather than starting. */
    public volatile Optional<Result<Started>> startResponse = Optional.empty();

    private final InstantSource clock;
    private final FakeEvents events;

    FakeRecordings(InstantSource clock, FakeEvents events) {
        this.clock = clock;
        this.events = events;
    }

    public Recording add(Recording recording) {
        all.put(recording.id(), recording);
        return recording;
    }

    @Override
    public Result<Started> start(Start command) {
        fault.ifPresent(thrown -> {
            throw thrown;
        });
        return startResponse.orElseGet(() -> Result.done(started(command)));
    }

    private Started started(Start command) {
        Recording known = all.get(command.id());
        return known == null ? new Started(fresh(command), true) : new Started(known, false);
    }

    private Recording fresh(Start command) {
        return add(Recording.starting(
                command.id(),
                command.owner(),
                new RecordingLinks(command.session(), command.scene(), command.project(), null),
                details(command),
                command.source() == null ? RecordingFixtures.TEST_PATTERN : new CaptureSource.Stream(command.source()),
                Objects.requireNonNullElse(command.maxDuration(), Recording.MAX_DURATION_DEFAULT),
                List.of(RecordingFixtures.take(clock.instant())),
                clock.instant()));
    }

    private static RecordingDetails details(Start command) {
        RecordingDetails usual = RecordingDetails.titled(
                Objects.requireNonNullElse(command.title(), "Untitled"),
                Objects.requireNonNullElse(command.type(), RecordingType.STREAM));
        return new RecordingDetails(
                usual.title(),
                command.description(),
                usual.type(),
                Objects.requireNonNullElse(command.quality(), usual.quality()),
                command.tags(),
                command.metadata());
    }

    @Override
    public Optional<Recording> find(Actor actor, RecordingId id) {
        return Optional.ofNullable(all.get(id)).filter(recording -> actor.owns(recording.owner()));
    }

    @Override
    public RecordingPage list(Actor actor, RecordingQuery query) {
        asked = query;
        List<Recording> mine = all.values().stream()
                .filter(recording -> actor.owns(recording.owner()))
                .sorted(Comparator.comparing(
                                (Recording recording) -> recording.id().toString())
                        .reversed())
                .toList();
        List<Recording> page =
                mine.stream().skip(query.offset()).limit(query.pageSize()).toList();
        boolean more = query.offset() + page.size() < mine.size();
        RecordingQuery.Position next = more
                ? new RecordingQuery.Position(
                        page.get(page.size() - 1).times().createdAt(),
                        page.get(page.size() - 1).id())
                : null;
        return new RecordingPage(page, mine.size(), next);
    }

    @Override
    public Optional<Recording> update(Actor actor, RecordingId id, UnaryOperator<RecordingDetails> change) {
        return find(actor, id).map(stored -> add(stored.describedAs(change.apply(stored.details()), clock.instant())));
    }

    @Override
    public Optional<Recording> stop(Actor actor, RecordingId id) {
        return find(actor, id)
                .map(stored -> stored.status() == RecordingStatus.ACTIVE
                        ? add(RecordingFixtures.after(stored, new RecordingSignal.StopAsked(clock.instant())))
                        : stored);
    }

    @Override
    public Result<Recording> pause(Actor actor, RecordingId id) {
        return find(actor, id).map(this::pause).orElseGet(Result::notFound);
    }

    private Result<Recording> pause(Recording stored) {
        return stored.status() == RecordingStatus.ACTIVE
                ? Result.done(add(RecordingFixtures.after(stored, new RecordingSignal.Paused(clock.instant()))))
                : Result.refused(new Conflict(Cause.CANNOT_PAUSE, "only an active recording can pause"));
    }

    @Override
    public Result<Recording> resume(Actor actor, RecordingId id) {
        return find(actor, id)
                .<Result<Recording>>map(stored -> stored.activity() == Activity.RECORDING
                        ? Result.done(stored)
                        : Result.refused(new Conflict(Cause.CANNOT_RESUME, "take 1 is not over")))
                .orElseGet(Result::notFound);
    }

    @Override
    public Optional<List<StoredEvent>> history(Actor actor, RecordingId id) {
        return find(actor, id).map(found -> events.of(id));
    }

    @Override
    public boolean delete(Actor actor, RecordingId id) {
        return find(actor, id).map(stored -> all.remove(id)).isPresent();
    }
}
