package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.InMemoryEventLog;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.InMemoryJobQueue;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.media.InMemorySegmentRepository;
import dev.tapedeck.domain.provider.InMemoryProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.repository.OpenResult.AlreadyOpen;
import dev.tapedeck.domain.recording.repository.OpenResult.Opened;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recordings in a map. Made by {@link dev.tapedeck.domain.storage.InMemoryStorage}, which joins it to the other ports. Thread-safe. */
public final class InMemoryRecordingRepository implements RecordingRepository {
    private final BiFunction<Optional<Actor>, Recording, Optional<OpenResult.Reason>> objections;
    private final InMemorySegmentRepository segments;
    private final InMemoryEventLog events;
    private final InMemoryProviderEventInbox inbox;
    private final InMemoryJobQueue jobs;
    private final Map<RecordingId, Recording> recordings = new HashMap<>();
    private final List<Consumer<RecordingId>> onRemoval = new CopyOnWriteArrayList<>();
    private final List<Consumer<Take>> onPurge = new CopyOnWriteArrayList<>();

    /** @param objections why the session of a recording may not be recorded, for a user or for the system */
    public InMemoryRecordingRepository(
            BiFunction<Optional<Actor>, Recording, Optional<OpenResult.Reason>> objections,
            InMemorySegmentRepository segments,
            InMemoryEventLog events,
            InMemoryProviderEventInbox inbox,
            InMemoryJobQueue jobs) {
        this.objections = objections;
        this.segments = segments;
        this.events = events;
        this.inbox = inbox;
        this.jobs = jobs;
    }

    @Override
    public OpenResult open(Recording fresh, List<JobKey> due) {
        return open(Optional.empty(), fresh, due);
    }

    @Override
    public OpenResult open(Actor actor, Recording fresh, List<JobKey> due) {
        return open(Optional.of(actor), fresh, due);
    }

    private synchronized OpenResult open(Optional<Actor> actor, Recording fresh, List<JobKey> due) {
        Optional<OpenResult.Reason> objection = objections.apply(actor, fresh);
        if (objection.isPresent()) {
            return new OpenResult.Refused(objection.get());
        }
        Optional<Recording> known = inTheWay(fresh)
                .or(() -> fresh.takes().stream().flatMap(this::holderOf).findFirst());
        if (known.isPresent()) {
            return new AlreadyOpen(current(known.get()));
        }
        write(fresh);
        events.append(RecordingEvents.started(fresh));
        due.forEach(jobs::schedule);
        return new Opened(current(fresh));
    }

    private Optional<Recording> inTheWay(Recording fresh) {
        return Optional.ofNullable(recordings.get(fresh.id()))
                .or(() -> Optional.ofNullable(fresh.links().session())
                        .filter(session -> isOpen(fresh))
                        .flatMap(this::open));
    }

    @Override
    public synchronized Optional<Recording> find(Actor actor, RecordingId id) {
        return Optional.ofNullable(recordings.get(id)).filter(visibleTo(actor)).map(this::current);
    }

    @Override
    public synchronized Optional<Recording> find(RecordingId id) {
        return Optional.ofNullable(recordings.get(id)).map(this::current);
    }

    @Override
    public synchronized Optional<Recording> findByTake(TakeId take) {
        return all().filter(recording -> recording.take(take).isPresent()).findFirst();
    }

    @Override
    public synchronized Optional<Recording> findByJob(ProviderKind provider, String jobId) {
        return all().filter(recording -> recording.takes().stream().anyMatch(take -> isRun(take, provider, jobId)))
                .findFirst();
    }

    private static boolean isRun(Take take, ProviderKind provider, String jobId) {
        return take.provider().equals(provider) && jobId.equals(take.jobId());
    }

    @Override
    public synchronized Optional<Recording> findOpen(Actor actor, SessionId session) {
        return open(session).filter(visibleTo(actor)).map(this::current);
    }

    @Override
    public synchronized Optional<Recording> findOpen(SessionId session) {
        return open(session).map(this::current);
    }

    private Optional<Recording> open(SessionId session) {
        return recordings.values().stream()
                .filter(recording -> session.equals(recording.links().session()))
                .filter(InMemoryRecordingRepository::isOpen)
                .findFirst();
    }

    private static boolean isOpen(Recording recording) {
        boolean early = recording.status() == RecordingStatus.STARTING || recording.status() == RecordingStatus.ACTIVE;
        return early && !recording.isStopAsked() && !recording.isDeleted();
    }

    private Stream<Recording> holderOf(Take take) {
        return findByTake(take.id())
                .or(() -> Optional.ofNullable(take.jobId()).flatMap(job -> findByJob(take.provider(), job)))
                .stream();
    }

    @Override
    public synchronized Recording apply(Actor actor, RecordingChange change) {
        Recording changed = change.recording();
        if (find(changed.id()).filter(stored -> actor.owns(stored.owner())).isEmpty()) {
            throw new StaleRecording(changed.id(), changed.version());
        }
        return apply(change);
    }

    @Override
    public synchronized Recording apply(RecordingChange change) {
        Recording changed = change.recording();
        Recording stored = recordings.get(changed.id());
        if (stored == null || stored.version() != changed.version()) {
            throw new StaleRecording(changed.id(), changed.version());
        }
        requireOwnTakes(changed);
        Recording saved = changed.atVersion(changed.version() + 1);
        write(saved);
        Optional.ofNullable(change.settledTake()).ifPresent(segments::fold);
        Optional.ofNullable(change.handled())
                .ifPresent(event -> inbox.handled(event, saved.times().updatedAt()));
        events.append(change.events());
        change.jobs().forEach(jobs::schedule);
        return saved;
    }

    private void requireOwnTakes(Recording changed) {
        boolean foreign = changed.takes().stream()
                .flatMap(this::holderOf)
                .anyMatch(holder -> !holder.id().equals(changed.id()));
        if (foreign) {
            throw new IllegalStateException("recording " + changed.id() + " claims a take of another one");
        }
    }

    @Override
    public synchronized RecordingPage list(Actor actor, RecordingQuery query) {
        return page(all().filter(visibleTo(actor)), query);
    }

    @Override
    public synchronized RecordingPage list(RecordingQuery query) {
        return page(all(), query);
    }

    private static RecordingPage page(Stream<Recording> visible, RecordingQuery query) {
        List<Recording> matching = visible.filter(RecordingMatcher.of(query))
                .sorted(Comparator.comparing((Recording r) -> r.times().createdAt())
                        .thenComparing(r -> r.id().toString())
                        .reversed())
                .toList();
        List<Recording> rest = matching.stream()
                .filter(RecordingMatcher.after(query.after()))
                .skip(query.offset())
                .toList();
        List<Recording> page = rest.stream().limit(query.pageSize()).toList();
        return new RecordingPage(
                page,
                query.after() == null ? Math.min(matching.size(), RecordingPage.TOTAL_MAX) : null,
                rest.size() > page.size() ? position(page.get(page.size() - 1)) : null);
    }

    private static RecordingQuery.Position position(Recording last) {
        return new RecordingQuery.Position(last.times().createdAt(), last.id());
    }

    private static boolean isCapturing(Recording recording) {
        return recording.takes().stream().map(Take::state).anyMatch(TakeState::isCapturing);
    }

    @Override
    public synchronized List<Recording> unfinished(@Nullable RecordingId after, int limit) {
        return all().filter(recording ->
                        !recording.status().isTerminal() || (recording.isDeleted() && isCapturing(recording)))
                .filter(recording -> after == null || recording.id().toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(recording -> recording.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RecordingId> purgeable(Instant deletedBefore, int limit) {
        return all().filter(recording -> recording.status().isTerminal())
                .filter(recording ->
                        recording.isDeleted() && deletedAt(recording).isBefore(deletedBefore))
                .sorted(Comparator.comparing(InMemoryRecordingRepository::deletedAt))
                .map(Recording::id)
                .limit(limit)
                .toList();
    }

    private static Instant deletedAt(Recording recording) {
        return Optional.ofNullable(recording.times().deletedAt()).orElseThrow();
    }

    @Override
    public synchronized void remove(RecordingId id) {
        Recording stored = recordings.get(id);
        if (stored != null && stored.isDeleted()) {
            recordings.remove(id);
            stored.takes().forEach(take -> segments.forget(take.id()));
            stored.takes().stream()
                    .filter(Take::isRemote)
                    .forEach(take -> onPurge.forEach(purge -> purge.accept(take)));
            events.forget(id);
            onRemoval.forEach(listener -> listener.accept(id));
        }
    }

    /** Tells of the takes of platforms that are removed. */
    public void onPurge(Consumer<Take> listener) {
        onPurge.add(listener);
    }

    /** Tells when a recording is removed, so that what hangs on it can go too. */
    public void onRemoval(Consumer<RecordingId> listener) {
        onRemoval.add(listener);
    }

    /** Lets go of a session that was removed. */
    public synchronized void unlink(SessionId session) {
        recordings.replaceAll((id, recording) ->
                session.equals(recording.links().session()) ? RecordingCopies.withoutSession(recording) : recording);
    }

    /** As the system sees them, in no order. */
    public synchronized Stream<Recording> all() {
        return recordings.values().stream().map(this::current).toList().stream();
    }

    private void write(Recording recording) {
        recordings.put(recording.id(), recording);
        recording.takes().forEach(take -> segments.know(take.id()));
    }

    private Recording current(Recording stored) {
        return RecordingFixtures.withTakes(
                stored, stored.takes().stream().map(segments::current).toList());
    }

    private static Predicate<Recording> visibleTo(Actor actor) {
        return recording -> actor.owns(recording.owner()) && !recording.isDeleted();
    }
}
