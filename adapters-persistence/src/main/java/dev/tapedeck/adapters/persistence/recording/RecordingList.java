package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Visibility;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingPage;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads one page of a list, and counts all matches up to the promised limit, but not again for pages by cursor. */
final class RecordingList {
    private static final SqlFiles SQL = SqlFiles.of(JdbiRecordingRepository.class);
    private static final RecordingRow ROW = new RecordingRow();

    private RecordingList() {}

    static RecordingPage read(Handle handle, Visibility visibility, RecordingQuery query) {
        RecordingFilter all = RecordingFilter.of(visibility, query);
        RecordingFilter rest = query.after() == null ? all : all.after(query.after());
        // One more row than requested shows whether there is a next page.
        List<Recording> found = page(handle, rest, query.offset(), query.pageSize() + 1);
        boolean more = found.size() > query.pageSize();
        List<Recording> page = more ? found.subList(0, query.pageSize()) : found;
        return new RecordingPage(page, total(handle, all, query, found), more ? last(page) : null);
    }

    private static List<Recording> page(Handle handle, RecordingFilter filter, int offset, int limit) {
        return filter.bind(handle.createQuery(filter.into(SQL.get("select", "page"), offset, limit)))
                .map(ROW)
                .list();
    }

    /** A first page with all matches needs no count. */
    private static @Nullable Integer total(
            Handle handle, RecordingFilter all, RecordingQuery query, List<Recording> found) {
        if (query.after() != null) {
            return null;
        }
        boolean complete = query.offset() == 0 && found.size() <= query.pageSize();
        return complete ? found.size() : count(handle, all);
    }

    private static int count(Handle handle, RecordingFilter filter) {
        return filter.bind(handle.createQuery(filter.into(SQL.get("count"))))
                .mapTo(Integer.class)
                .one();
    }

    private static RecordingQuery.@Nullable Position last(List<Recording> page) {
        return Optional.of(page.get(page.size() - 1))
                .map(recording -> new RecordingQuery.Position(recording.times().createdAt(), recording.id()))
                .orElse(null);
    }
}
