package dev.tapedeck.adapters.video.source;

import dev.tapedeck.domain.provider.SourceUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moving picture with a clock, and a tone: {@code testpattern:?size=1280x720&rate=30}.
 *
 * @param width in pixels, even, 64 to 1,920
 * @param height in pixels, even, 64 to 1,080
 * @param rate pictures per second, 1 to 60
 */
public record TestPattern(int width, int height, int rate) {
    private static final TestPattern DEFAULT = new TestPattern(1_280, 720, 30);
    private static final Pattern SIZE = Pattern.compile("size=(\\d{2,4})x(\\d{2,4})");
    private static final Pattern RATE = Pattern.compile("rate=(\\d{1,2})");

    /** Parses a test pattern from an address; empty when its parameters are invalid. */
    public static Optional<TestPattern> of(SourceUrl url) {
        String path = url.uri().getRawPath();
        // Without a path the address is opaque: the text after the colon is not parameters.
        if (url.uri().getRawAuthority() != null || path == null || path.length() > 1) {
            return Optional.empty();
        }
        String query = url.uri().getRawQuery();
        Optional<TestPattern> pattern = Optional.of(DEFAULT);
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            pattern = pattern.flatMap(so -> so.with(parameter));
        }
        return pattern.filter(TestPattern::isBounded);
    }

    private Optional<TestPattern> with(String parameter) {
        Matcher size = SIZE.matcher(parameter);
        if (size.matches()) {
            return Optional.of(new TestPattern(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)), rate));
        }
        Matcher newRate = RATE.matcher(parameter);
        return newRate.matches()
                ? Optional.of(new TestPattern(width, height, Integer.parseInt(newRate.group(1))))
                : Optional.empty();
    }

    private boolean isBounded() {
        boolean even = width % 2 == 0 && height % 2 == 0;
        return even && width >= 64 && width <= 1_920 && height >= 64 && height <= 1_080 && rate >= 1 && rate <= 60;
    }
}
