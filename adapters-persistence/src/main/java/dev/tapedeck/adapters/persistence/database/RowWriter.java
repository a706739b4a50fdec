package dev.tapedeck.adapters.persistence.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Runs a statement for each of several rows, in one round trip. */
public final class RowWriter {
    private RowWriter() {}

    /**
     * Mostly there is one row, for which a batch is a detour.
     *
     * @param rows the named parameters of each
     * @return how many rows of the database that touched
     */
    public static int write(Handle handle, String sql, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        if (rows.size() == 1) {
            return handle.createUpdate(sql).bindMap(rows.get(0)).execute();
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        rows.forEach(row -> batch.bindMap(row).add());
        return Arrays.stream(batch.execute()).sum();
    }
}
