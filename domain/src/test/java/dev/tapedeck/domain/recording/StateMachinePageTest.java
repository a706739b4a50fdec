package dev.tapedeck.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.OfTake;
import dev.tapedeck.domain.recording.time.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/state-machine.md} true. */
class StateMachinePageTest {
    private static final Path PAGE = Path.of("..", "docs", "state-machine.md");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)`", Pattern.MULTILINE);

    @Test
    void the_diagram_shows_the_steps_of_the_code() throws IOException {
        List<String> diagrams = DIAGRAM.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(diagrams).containsExactly(diagram());
    }

    @Test
    void the_tables_have_every_signal_and_every_deadline() throws IOException {
        Stream<String> rows = ROW.matcher(Files.readString(PAGE)).results().map(StateMachinePageTest::name);

        assertThat(rows.collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(signals(), waits()).collect(Collectors.toSet()));
    }

    private static String name(MatchResult row) {
        return row.group(1);
    }

    private static String diagram() {
        Stream<String> begin = Stream.of("stateDiagram-v2", "    [*] --> STARTING");
        Stream<String> steps = Arrays.stream(RecordingStatus.values())
                .flatMap(from -> from.next().stream().map(to -> "    " + from + " --> " + to));
        Stream<String> end = Arrays.stream(RecordingStatus.values())
                .filter(RecordingStatus::isTerminal)
                .map(last -> "    " + last + " --> [*]");
        return Stream.of(begin, steps, end)
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Stream<String> signals() {
        return Stream.of(RecordingSignal.class, OfTake.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .filter(Class::isRecord)
                .map(Class::getSimpleName);
    }

    private static Stream<String> waits() {
        return Arrays.stream(Deadline.Wait.values()).map(Deadline.Wait::name);
    }
}
