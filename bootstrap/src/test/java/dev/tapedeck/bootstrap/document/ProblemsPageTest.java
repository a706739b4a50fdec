package dev.tapedeck.bootstrap.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.domain.recording.failure.FailureCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of problems lists what the server answers and why recordings fail, and nothing else. */
class ProblemsPageTest {
    private static final Path PAGE = Path.of("../docs/problems.md");
    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");
    private static final Pattern STATUS = Pattern.compile("\\d{3}");

    /** The first two cells of a row. */
    private record Row(String first, String second) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(cells[1], cells[2]);
        }
    }

    @Test
    void the_page_lists_every_problem_with_its_status() throws Exception {
        assertThat(table("| status | code |").stream().flatMap(row -> inRow(row).stream()))
                .containsAll(problems());
    }

    @Test
    void every_code_and_every_status_of_the_page_is_answered() throws Exception {
        assertThat(table("| status | code |")).isNotEmpty().allSatisfy(row -> {
            Set<String> responded = new TreeSet<>(inRow(row));
            responded.retainAll(problems());
            assertThat(responded).extracting(problem -> problem.substring(0, 3)).containsAll(all(STATUS, row.first()));
            assertThat(responded).extracting(problem -> problem.substring(4)).containsAll(codes(row.second()));
        });
    }

    @Test
    void the_page_lists_every_failure_and_no_other() throws Exception {
        List<String> failures =
                Arrays.stream(FailureCode.values()).map(FailureCode::wireName).toList();

        assertThat(table("| code | blame |").stream().flatMap(row -> codes(row.first()).stream()))
                .containsExactlyInAnyOrderElementsOf(failures);
    }

    private static Set<String> problems() {
        return Arrays.stream(ProblemType.values())
                .map(type -> type.status() + " " + type.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each status of a row with each of its codes. */
    private static List<String> inRow(Row row) {
        return all(STATUS, row.first()).stream()
                .flatMap(status -> codes(row.second()).stream().map(code -> status + " " + code))
                .toList();
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static List<String> all(Pattern pattern, String cell) {
        return pattern.matcher(cell).results().map(MatchResult::group).toList();
    }

    private static List<Row> table(String header) throws Exception {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(Row::of)
                .toList();
    }
}
