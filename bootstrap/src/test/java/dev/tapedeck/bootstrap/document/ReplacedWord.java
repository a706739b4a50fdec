package dev.tapedeck.bootstrap.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word of the last column of the glossary, in its notation. */
record ReplacedWord(String text) {
    private static final Pattern CELL = Pattern.compile("^\\|.*\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    /** Ordinary English, which a test may need to say what it shows. */
    private static final Set<String> ORDINARY_IN_SENTENCES =
            Set.of("answer", "answered", "asks", "home", "looks", "passing", "sound", "stay", "told");

    /** The words of a glossary, which is a page of tables. */
    static Stream<ReplacedWord> in(String glossary) {
        return CELL.matcher(glossary)
                .results()
                .flatMap(cell -> WORD.matcher(cell.group(1)).results())
                .map(word -> new ReplacedWord(word.group(1)))
                .distinct();
    }

    /** Whether a name uses it. */
    boolean isIn(SourceName name) {
        if (name.isSentence() && ORDINARY_IN_SENTENCES.contains(text)) {
            return false;
        }
        if (text.endsWith("(…)")) {
            return name.isAction() && name.text().equals(text.substring(0, text.length() - 3));
        }
        if (text.startsWith("…")) {
            return name.isType() && name.text().endsWith(text.substring(1));
        }
        boolean isOfTypes = Character.isUpperCase(text.charAt(0));
        return (!isOfTypes || name.isType()) && holds(name.words(), text.toLowerCase(Locale.ROOT));
    }

    private static boolean holds(String words, String wanted) {
        return (" " + words + " ").contains(" " + wanted + " ");
    }
}
