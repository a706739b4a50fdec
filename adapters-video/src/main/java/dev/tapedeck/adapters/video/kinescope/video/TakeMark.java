package dev.tapedeck.adapters.video.kinescope.video;

import dev.tapedeck.domain.id.TakeId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Our mark of an upload, in the video's description, which is the only field that Kinescope can search. */
final class TakeMark {
    private static final String BEFORE = "Tapedeck take ";
    private static final Pattern SHAPE = Pattern.compile(BEFORE + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");

    private TakeMark() {}

    static String of(TakeId take) {
        return BEFORE + take;
    }

    static Optional<TakeId> in(@Nullable String description) {
        Matcher mark = SHAPE.matcher(description == null ? "" : description);
        return mark.find() ? TakeId.parse(mark.group(1)) : Optional.empty();
    }
}
