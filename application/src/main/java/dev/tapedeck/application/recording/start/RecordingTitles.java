package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.session.Session;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Default titles of recordings, with type and time. */
public final class RecordingTitles {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RecordingTitles() {}

    public static String of(RecordingType type, Instant now) {
        return (type == RecordingType.ROOM ? "Room" : "Stream") + " recording, " + MINUTE.format(now);
    }

    public static String ofSession(Session session, Instant now) {
        String suffix = ", " + MINUTE.format(now);
        String title = session.title();
        int room = RecordingDetails.TITLE_LENGTH_MAX - suffix.length();
        int length = title.codePointCount(0, title.length());
        return (length > room ? title.substring(0, title.offsetByCodePoints(0, room)) : title) + suffix;
    }

    public static RecordingType typeOf(CaptureSource source) {
        return source instanceof CaptureSource.Room ? RecordingType.ROOM : RecordingType.STREAM;
    }
}
