package dev.tapedeck.adapters.http.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of recordings. */
record RecordingListJson(
        List<RecordingJson> recordings,
        @Nullable Integer total,
        int page,
        int pageSize,
        @Nullable String nextCursor) {}
