package dev.tapedeck.adapters.persistence.database;

import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Runs a statement for each of several rows, in one round trip. */
public final class RowWriter {
    private RowWriter() {}

    /**
     * Runs the statement. A single row, the usual case, is written without a batch.
     *
     * @return the number of changed rows
     */
    public static int write(Handle handle, String sql, List<Parameters> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        if (rows.size() == 1) {
            return handle.createUpdate(sql).bindNamedArgumentFinder(rows.get(0)).execute();
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        rows.forEach(row -> batch.bindNamedArgumentFinder(row).add());
        return Arrays.stream(batch.execute()).sum();
    }
}
