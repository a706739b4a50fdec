package dev.tapedeck.domain.media;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import java.util.regex.Pattern;

/**
 * The name of an object in the store, with {@code /} between its parts. Cannot point outside its prefix: no empty part,
 * no {@code .} or {@code ..}, at most 1,024 characters of {@code A-Z a-z 0-9 . _ - /}.
 */
public record MediaKey(String value) {
    private static final int LENGTH_MAX = 1_024;
    private static final Pattern SHAPE = Pattern.compile("(?!\\.{1,2}(/|$))[\\w.-]+(/(?!\\.{1,2}(/|$))[\\w.-]+)*");

    public MediaKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a media key: " + value);
        }
    }

    /** Whether a name can be a key; a bucket may also hold objects of other applications. */
    public static boolean isValid(String value) {
        return value.length() <= LENGTH_MAX && SHAPE.matcher(value).matches();
    }

    /** Everything of a recording lies under this prefix, which ends in {@code /}. */
    public static String prefixOf(RecordingId recording) {
        return "recordings/" + recording + "/";
    }

    /** Everything of a take lies under this prefix, which ends in {@code /}. */
    public static String prefixOf(RecordingId recording, TakeId take) {
        return prefixOf(recording) + take + "/";
    }

    public static MediaKey of(RecordingId recording, String name) {
        return new MediaKey(prefixOf(recording) + name);
    }

    public static MediaKey of(RecordingId recording, TakeId take, String name) {
        return new MediaKey(prefixOf(recording, take) + name);
    }

    public static MediaKey segment(RecordingId recording, TakeId take, int number) {
        return of(recording, take, Segment.fileName(number));
    }

    public static MediaKey playlist(RecordingId recording, TakeId take) {
        return of(recording, take, "index.m3u8");
    }

    @Override
    public String toString() {
        return value;
    }
}
