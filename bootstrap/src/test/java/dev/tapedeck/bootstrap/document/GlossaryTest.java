package dev.tapedeck.bootstrap.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names use the words of the glossary, not those that it replaces. */
class GlossaryTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path WEB = ROOT.resolve("adapters-http/src/main/web/src");
    /** Names that a library or the browser gave: the last is a key on a keyboard. */
    private static final Set<String> NAMES_OF_OTHERS = Set.of("CopyOnWriteArrayList", "Home");

    private static List<ReplacedWord> replacedWords;

    @BeforeAll
    static void readGlossary() throws IOException {
        replacedWords = ReplacedWord.in(Files.readString(ROOT.resolve("docs/glossary.md")))
                .toList();
        assertThat(replacedWords).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"domain", "application", "adapters-http", "adapters-persistence", "adapters-video", "bootstrap"})
    void java_uses_no_replaced_word(String module) throws IOException {
        List<Path> sources = sources(ROOT.resolve(module).resolve("src"), ".java");
        assertThat(sources).isNotEmpty();
        Set<String> faults = new TreeSet<>();
        for (Path source : sources) {
            Stream<SourceName> names = SourceName.inJava(Files.readString(source));
            names.forEach(name -> faults.addAll(faults(source, name)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void typescript_uses_no_replaced_word() throws IOException {
        List<Path> sources = sources(WEB, ".ts");
        assertThat(sources).isNotEmpty();
        Set<String> faults = new TreeSet<>();
        for (Path source : sources) {
            String file = source.getFileName().toString();
            faults.addAll(faults(source, SourceName.of(file.replaceFirst("(\\.test|\\.d)?\\.ts$", ""), false)));
            Stream<SourceName> names = SourceName.inTypeScript(Files.readString(source));
            names.forEach(name -> faults.addAll(faults(source, name)));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "survey, class EgressSurvey {}, true",
        "survey, void a_survey_is_made() {}, true",
        "survey, // a survey, false",
        "survey, String text = \"survey\";, false",
        "survey, SurveyorsTest surveyor;, false",
        "told, boolean isTold;, true",
        "told, long toldAt;, true",
        "told, void it_is_told_twice() {}, false",
        "take note, record TakeNoteFile() {}, true",
        "take note, Path take; Path note;, false",
        "Parts, class Parts {}, true",
        "Parts, int parts;, false",
        "…Write, class StopWrite {}, true",
        "…Write, class WriteLock {}, false",
        "take(…), void take(Signal signal) {}, true",
        "take(…), Take take() {}, false",
        "take(…), Optional<Take> take() {}, false",
        "take(…), return take(signal);, false",
        "answer, buffer.answer();, false",
    })
    void a_replaced_word_is_found_in_a_name(String word, String code, boolean isFound) {
        assertThat(SourceName.inJava(code).anyMatch(new ReplacedWord(word)::isIn))
                .isEqualTo(isFound);
    }

    @ParameterizedTest
    @CsvSource({
        "news, class News {}, true",
        "news, private readonly newsOfToday = 1;, true",
        "news, tell(news: string) {}, true",
        "news, export const news = new Feed();, true",
        "news, html`<p>No news today</p>`, false",
        "take(…), private take(one: Take) {}, true",
    })
    void a_replaced_word_is_found_in_a_name_of_typescript(String word, String code, boolean isFound) {
        assertThat(SourceName.inTypeScript(code).anyMatch(new ReplacedWord(word)::isIn))
                .isEqualTo(isFound);
    }

    @Test
    void words_are_read_from_the_last_column() {
        assertThat(ReplacedWord.in("""
                | word | meaning | instead of |
                |---|---|---|
                | `poll` | one `listing` | `survey`, `round trip` |
                | job | slow work | |
                """)).extracting(ReplacedWord::text).containsExactly("survey", "round trip");
    }

    private static List<String> faults(Path source, SourceName name) {
        if (NAMES_OF_OTHERS.contains(name.text())) {
            return List.of();
        }
        return replacedWords.stream()
                .filter(word -> word.isIn(name))
                .map(word -> "%s: %s has `%s`".formatted(ROOT.relativize(source), name.text(), word.text()))
                .toList();
    }

    private static List<Path> sources(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.endsWith("schema.d.ts"))
                    .sorted()
                    .toList();
        }
    }
}
