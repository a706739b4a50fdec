package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.id.InvalidValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses uploaded captions: WebVTT and SubRip. A format error is refused with its line, as text at a wrong time is
 * worse than none. Pure; accepts at most {@link #CUES_MAX} cues.
 */
public final class CaptionParser {
    public static final int CUES_MAX = 20_000;

    private static final String FIELD = "transcript";
    private static final Pattern TIMES =
            Pattern.compile("(?:(\\d{1,4}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})[ \\t]+-->[ \\t]+"
                    + "(?:(\\d{1,4}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})(?:[ \\t].*)?");
    /** Possessive, so that what is no tag is passed over in one step, however long it is. */
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s<>]*+)?+[ \\t]++([^<>]*+)>");

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z0-9.][^<>]*>|</>");
    private static final Pattern NAMED = Pattern.compile("([^\\s:.!?][^:.!?\\n]{0,59}): +(\\S.*)", Pattern.DOTALL);

    /** A block of lines between blank lines. */
    private record Block(int line, List<String> lines) {}

    private CaptionParser() {}

    /**
     * Parses WebVTT; {@code <v name>} names the speaker.
     *
     * @throws InvalidValue when the format is invalid
     */
    public static List<SpokenCue> vtt(String text) {
        List<SpokenCue> cues = new ArrayList<>();
        AtomicBoolean isBegun = new AtomicBoolean();
        forEachBlock(text, block -> {
            String first = block.lines.get(0);
            if (isBegun.compareAndSet(false, true)) {
                requireHeader(first);
            } else if (!first.matches("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?")) {
                read(block, cues, CaptionParser::voices);
            }
        });
        if (!isBegun.get()) {
            requireHeader("");
        }
        return inOrder(cues);
    }

    /**
     * Parses SubRip; a name and a colon before the text name the speaker.
     *
     * @throws InvalidValue when the format is invalid
     */
    public static List<SpokenCue> srt(String text) {
        List<SpokenCue> cues = new ArrayList<>();
        forEachBlock(text, block -> read(block, cues, CaptionParser::named));
        return inOrder(cues);
    }

    private static void requireHeader(String line) {
        if (!line.matches("WEBVTT(?:[ \\t].*)?")) {
            throw new InvalidValue(FIELD, "must begin with WEBVTT");
        }
    }

    /** The way a cue names its speaker. */
    private interface Speech {
        void read(long startMs, long endMs, String words, List<SpokenCue> cues);
    }

    /** Hands each block on as it ends, so that what is read is never held as a whole. */
    private static void forEachBlock(String text, Consumer<Block> each) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) clean.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                each.accept(new Block(number - lines.size(), List.copyOf(lines)));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            each.accept(new Block(number - lines.size() + 1, lines));
        }
    }

    private static void read(Block block, List<SpokenCue> cues, Speech speech) {
        int timing = block.lines.get(0).contains("-->") ? 0 : 1;
        Matcher times = block.lines.size() > timing
                ? TIMES.matcher(block.lines.get(timing).strip())
                : TIMES.matcher("");
        if (!times.matches()) {
            throw new InvalidValue(
                    FIELD, "has no times such as 00:00:01.000 --> 00:00:02.500 at line " + (block.line + timing));
        }
        long startMs = milliseconds(times, 1);
        long endMs = milliseconds(times, 5);
        if (endMs < startMs) {
            throw new InvalidValue(FIELD, "has a cue that ends before it begins at line " + (block.line + timing));
        }
        String words = block.lines.stream().skip(timing + 1L).collect(Collectors.joining("\n"));
        if (words.contains("-->")) {
            throw new InvalidValue(FIELD, "needs a blank line before the times after line " + (block.line + timing));
        }
        if (cues.size() >= CUES_MAX) {
            throw new InvalidValue(FIELD, "must have at most " + CUES_MAX + " cues");
        }
        speech.read(startMs, endMs, words, cues);
    }

    private static long milliseconds(Matcher times, int group) {
        long hours =
                Optional.ofNullable(times.group(group)).map(Long::parseLong).orElse(0L);
        long minutes = hours * 60 + Long.parseLong(times.group(group + 1));
        return (minutes * 60 + Long.parseLong(times.group(group + 2))) * 1_000 + Long.parseLong(times.group(group + 3));
    }

    /** A cue may have several speakers. */
    private static void voices(long startMs, long endMs, String words, List<SpokenCue> cues) {
        Matcher voice = VOICE.matcher(words);
        @Nullable String speaker = null;
        int from = 0;
        while (voice.find()) {
            add(startMs, endMs, speaker, words.substring(from, voice.start()), cues);
            speaker = plain(voice.group(1));
            from = voice.end();
        }
        add(startMs, endMs, speaker, words.substring(from), cues);
    }

    private static void named(long startMs, long endMs, String words, List<SpokenCue> cues) {
        Matcher named = NAMED.matcher(words);
        if (named.matches()) {
            add(startMs, endMs, plain(named.group(1)), named.group(2), cues);
        } else {
            add(startMs, endMs, null, words, cues);
        }
    }

    private static void add(long startMs, long endMs, @Nullable String speaker, String words, List<SpokenCue> cues) {
        String text = plain(words);
        if (!text.isEmpty()) {
            boolean isNamed = speaker != null && !speaker.isEmpty();
            cues.add(new SpokenCue(startMs, endMs, isNamed ? speaker : null, text));
        }
    }

    /** Removes formatting tags and decodes character references. */
    private static String plain(String marked) {
        return TAG.matcher(marked)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .strip();
    }

    private static List<SpokenCue> inOrder(List<SpokenCue> cues) {
        return cues.stream()
                .sorted(Comparator.comparingLong(SpokenCue::startMs))
                .toList();
    }
}
