package dev.tapedeck.bootstrap.document;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name in a Java or TypeScript source.
 *
 * @param isAction whether it declares a method that is not named by the type that it returns
 * @param words in lower case with blanks between: {@code a take is started once}
 */
record SourceName(String text, boolean isAction, String words) {
    private static final Pattern NOT_CODE = Pattern.compile(
            "//[^\\n]*+|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'",
            Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("^import .*$", Pattern.MULTILINE);
    /** What follows a dot belongs to something that is declared elsewhere, perhaps in a library. */
    private static final Pattern JAVA = Pattern.compile("(?<![.:\\w@$])[A-Za-z_]\\w*");
    /** Templates hold texts and code in turns, so here only names that are being declared count. */
    private static final Pattern TYPESCRIPT = Pattern.compile(
            "(?<=\\b(?:class|interface|type|function|const|let|get|set|private|protected|readonly|static"
                    + "|async|override)\\s)[A-Za-z_]\\w*|(?<=[({,\\s])[A-Za-z_]\\w*(?=\\??:\\s)");

    private static final Pattern METHOD =
            Pattern.compile("\\b(?!(?:new|return|throw|else|case|await|yield)\\b)(\\w[\\w<>\\[\\]?]*)\\s+(\\w+)\\(");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*");
    private static final Pattern SENTENCE = Pattern.compile("[a-z]\\w*_\\w*");
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

    static Stream<SourceName> inJava(String source) {
        String code = IMPORT.matcher(NOT_CODE.matcher(source).replaceAll(" ")).replaceAll("");
        return Stream.concat(names(JAVA, code), actions(code)).distinct();
    }

    static Stream<SourceName> inTypeScript(String source) {
        String code = IMPORT.matcher(NOT_CODE.matcher(source).replaceAll(" ")).replaceAll("");
        return Stream.concat(names(TYPESCRIPT, code), actions(code)).distinct();
    }

    private static Stream<SourceName> names(Pattern pattern, String code) {
        return pattern.matcher(code).results().map(found -> of(found.group(), false));
    }

    private static Stream<SourceName> actions(String code) {
        return METHOD.matcher(code)
                .results()
                .filter(found -> !found.group(1).toLowerCase(Locale.ROOT).contains(found.group(2)))
                .map(found -> of(found.group(2), true));
    }

    static SourceName of(String text, boolean isAction) {
        String words = WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return new SourceName(text, isAction, words);
    }

    boolean isType() {
        return TYPE.matcher(text).matches();
    }

    /** Tests are named by sentences: {@code a_take_is_started_once}. */
    boolean isSentence() {
        return SENTENCE.matcher(text).matches();
    }
}
