package dev.tapedeck.application.recording.deletion;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Purges deleted recordings: deletes their objects, and their rows when every object is deleted. */
public final class PurgeRecordings implements JobHandler {
    private static final int BATCH = 50;
    private static final int LEFT_MAX = 200;
    private static final int KEYS_AT_ONCE = 1_000;
    private static final Logger log = LoggerFactory.getLogger(PurgeRecordings.class);

    private final RecordingRepository recordings;
    private final MediaStore store;
    private final Platforms platforms;
    private final InstantSource clock;

    public PurgeRecordings(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.store = kernel.media();
        this.platforms = kernel.platforms();
        this.clock = kernel.clock();
    }

    /** A recording that cannot be purged now does not block the others. */
    @Override
    public void run(String subject) {
        Set<RecordingId> left = new HashSet<>();
        List<RecordingId> batch = batch(left);
        while (!batch.isEmpty()) {
            batch.stream().filter(id -> !purge(id)).forEach(left::add);
            batch = batch(left);
        }
        if (!left.isEmpty()) {
            throw new MediaStoreUnavailable(
                    "objects of " + left.size() + " deleted recordings could not be removed yet");
        }
    }

    private List<RecordingId> batch(Set<RecordingId> left) {
        return left.size() >= LEFT_MAX
                ? List.of()
                : recordings.purgeable(clock.instant(), left.size() + BATCH).stream()
                        .filter(id -> !left.contains(id))
                        .toList();
    }

    private boolean purge(RecordingId id) {
        if (!isGoneFromPlatforms(id)) {
            return false;
        }
        List<MediaKey> left = new ArrayList<>();
        List<MediaKey> page = new ArrayList<>();
        store.list(MediaKey.prefixOf(id), object -> {
            page.add(object.key());
            if (page.size() == KEYS_AT_ONCE) {
                left.addAll(deleted(page));
            }
        });
        left.addAll(deleted(page));
        if (!left.isEmpty()) {
            log.warn("recording {}: {} objects could not be removed yet", id, left.size());
            return false;
        }
        recordings.remove(id);
        log.info("recording {} is purged", id);
        return true;
    }

    /** A platform may keep its own copy of the media. */
    private boolean isGoneFromPlatforms(RecordingId id) {
        List<Take> takes = recordings.find(id).map(Recording::takes).orElse(List.of()).stream()
                .filter(take -> take.jobId() != null)
                .toList();
        try {
            takes.forEach(take -> platforms.remoteEngine(take.provider()).ifPresent(engine -> engine.delete(take)));
            return true;
        } catch (RepositoryUnavailable away) {
            throw away;
        } catch (RuntimeException silent) {
            log.warn("recording {}: its provider could not delete it yet", id, silent);
            return false;
        }
    }

    private List<MediaKey> deleted(List<MediaKey> page) {
        List<MediaKey> failed = page.isEmpty() ? List.of() : store.delete(page);
        page.clear();
        return failed;
    }
}
