package dev.tapedeck.domain.session;

import dev.tapedeck.domain.id.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A query for sessions, which are listed newest first by (createdAt, id).
 *
 * @param page from 1
 * @param pageSize 1 to 100
 */
public record SessionQuery(@Nullable SessionStatus status, int page, int pageSize) {
    public static final int PAGE_SIZE_MAX = 100;
    public static final int OFFSET_MAX = 10_000;

    public SessionQuery {
        if (page < 1) {
            throw new InvalidValue("page", "must be at least 1");
        }
        if (pageSize < 1 || pageSize > PAGE_SIZE_MAX) {
            throw new InvalidValue("pageSize", "must be between 1 and " + PAGE_SIZE_MAX);
        }
        if ((page - 1L) * pageSize >= OFFSET_MAX) {
            throw new InvalidValue("page", "reaches beyond the first " + OFFSET_MAX + " sessions");
        }
    }
}
