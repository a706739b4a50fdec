package dev.tapedeck.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The transcript beside a player: what it should show, and what it shows. */
final class SpokenLines {
    /** A player tells its place four times a second, of which two may go by unseen on a busy machine. */
    private static final double LATE_SECONDS_MAX = 1;

    private final Page page;
    private final List<Double> seconds;

    /** The place that is played, and the number of the line that is marked then; -1 for none. */
    record Sight(double second, int line) {}

    SpokenLines(Page page, JsonNode transcript) {
        this.page = page;
        this.seconds = StreamSupport.stream(transcript.path("transcript").spliterator(), false)
                .map(line -> line.path("timestampMs").asDouble() / 1_000)
                .toList();
    }

    int last() {
        return seconds.size() - 1;
    }

    double second(int line) {
        return seconds.get(line);
    }

    /** Names of the speakers as they stand on the page, after the letters that are drawn for each. */
    Set<String> speakersShown() {
        return rows().locator(".who").allInnerTexts().stream()
                .map(who -> who.substring(who.lastIndexOf('\n') + 1).strip())
                .collect(Collectors.toSet());
    }

    void click(int line) {
        rows().nth(line).locator("button").click();
    }

    /** Place and line at one moment. */
    Sight look() {
        List<?> seen = (List<?>) page.locator("td-transcript-lines ol")
                .evaluate("""
                        (rows, video) => [
                            video.currentTime,
                            [...rows.children].findIndex(row => row.querySelector('[aria-current=true]')),
                        ]""", page.locator("video").first().elementHandle());
        return new Sight(((Number) seen.get(0)).doubleValue(), ((Number) seen.get(1)).intValue());
    }

    /** Whether the line that is marked is the one that is being said, or was a moment ago. */
    boolean fits(Sight sight) {
        boolean hasBegun = sight.line() < 0 || second(sight.line()) <= sight.second();
        boolean isLatest = sight.line() == last() || second(sight.line() + 1) > sight.second() - LATE_SECONDS_MAX;
        return hasBegun && isLatest;
    }

    private Locator rows() {
        return page.locator("td-transcript-lines li");
    }
}
