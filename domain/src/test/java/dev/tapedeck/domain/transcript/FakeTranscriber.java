package dev.tapedeck.domain.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Hears the text of a file in it: every line is said in one second, one after the other. Thread-safe. */
public final class FakeTranscriber implements Transcriber {
    public static final String LANGUAGE = "english";

    private final List<Path> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger silences = new AtomicInteger();
    private volatile boolean available = true;
    private volatile boolean refuses;

    /** Whether there is one from now on. */
    public void available(boolean isAvailable) {
        available = isAvailable;
    }

    /** Gives no answer to the next calls. */
    public void silent(int calls) {
        silences.set(calls);
    }

    /** Whether it says no from now on. */
    public void refuses(boolean isRefusing) {
        refuses = isRefusing;
    }

    /** What it was given, also where it did not answer, in order. */
    public List<Path> heard() {
        return List.copyOf(heard);
    }

    @Override
    public boolean isAvailable() {
        return available;
    }

    @Override
    public Speech transcribe(Path audio) {
        if (!available) {
            throw new IllegalStateException("there is no transcriber");
        }
        heard.add(audio);
        if (silences.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new TranscriberUnavailable("it is silent", null);
        }
        if (refuses) {
            throw new TranscriptionRefused("it does not want to");
        }
        return new Speech(LANGUAGE, said(lines(audio)));
    }

    private static List<Utterance> said(List<String> lines) {
        List<Utterance> utterances = new ArrayList<>();
        for (int second = 0; second < lines.size(); second++) {
            utterances.add(
                    new Utterance(Duration.ofSeconds(second), Duration.ofSeconds(second + 1L), lines.get(second)));
        }
        return utterances;
    }

    private static List<String> lines(Path audio) {
        try {
            return Files.readAllLines(audio).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
