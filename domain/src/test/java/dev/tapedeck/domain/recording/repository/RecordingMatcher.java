package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.recording.Recording;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which recordings a query means. */
final class RecordingMatcher {
    private static final Comparator<RecordingQuery.Position> ORDER = Comparator.comparing(
                    RecordingQuery.Position::createdAt)
            .thenComparing(position -> position.id().toString());

    private RecordingMatcher() {}

    static Predicate<Recording> of(RecordingQuery query) {
        return recording -> is(query.status(), recording.status())
                && is(query.type(), recording.details().type())
                && is(query.session(), recording.links().session())
                && is(query.scene(), recording.links().scene())
                && is(query.project(), recording.links().project())
                && (query.text() == null || mentions(recording, query.text()));
    }

    static Predicate<Recording> after(RecordingQuery.@Nullable Position place) {
        return recording -> place == null || ORDER.compare(position(recording), place) < 0;
    }

    private static RecordingQuery.Position position(Recording recording) {
        return new RecordingQuery.Position(recording.times().createdAt(), recording.id());
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static boolean mentions(Recording recording, String text) {
        return lower(recording.details().title()).contains(lower(text))
                || lower(recording.details().description()).contains(lower(text));
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
