package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.details.RecordingType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query for recordings, which are listed newest first by (createdAt, id).
 *
 * @param text words in the title or the description, or null
 * @param after the end of the previous page; replaces {@code page}; null for paging by number
 * @param page from 1
 * @param pageSize 1 to 100
 */
public record RecordingQuery(
        @Nullable RecordingStatus status,
        @Nullable RecordingType type,
        @Nullable SessionId session,
        @Nullable UUID scene,
        @Nullable UUID project,
        @Nullable String text,
        @Nullable Position after,
        int page,
        int pageSize) {
    public static final int PAGE_SIZE_DEFAULT = 20;
    public static final int PAGE_SIZE_MAX = 100;
    /** A page by number costs as much as all pages before it; beyond this offset, use the cursor. */
    public static final int OFFSET_MAX = 10_000;

    /** A position between two recordings of a list. */
    public record Position(Instant createdAt, RecordingId id) {}

    public RecordingQuery {
        if (page < 1) {
            throw new InvalidValue("page", "must be at least 1");
        }
        if (pageSize < 1 || pageSize > PAGE_SIZE_MAX) {
            throw new InvalidValue("pageSize", "must be between 1 and " + PAGE_SIZE_MAX);
        }
        if (after == null && (page - 1L) * pageSize >= OFFSET_MAX) {
            throw new InvalidValue("page", "reaches beyond the first " + OFFSET_MAX + " recordings; use cursor");
        }
    }

    public static RecordingQuery firstPage(int pageSize) {
        return new RecordingQuery(null, null, null, null, null, null, null, 1, pageSize);
    }

    public int offset() {
        return after == null ? (page - 1) * pageSize : 0;
    }
}
