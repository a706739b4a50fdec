package dev.tapedeck.bootstrap.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point at is there. */
class LinksTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long IMAGE_BYTES_MAX = 120_000;
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`]*`", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)\\]\\(([^)\\s]+)\\)");

    private record Link(boolean isImage, String text, String place) {
        boolean isElsewhere() {
            return place.matches("[a-z]+:.*");
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_lead_somewhere(Path document) throws IOException {
        assertThat(links(document))
                .filteredOn(link -> !link.isElsewhere())
                .allMatch(link -> leadsSomewhere(document, link.place()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void images_are_small_and_described(Path document) throws IOException {
        for (Link image : links(document).stream().filter(Link::isImage).toList()) {
            assertThat(image.text()).as(image.place()).isNotBlank();
            assertThat(Files.size(document.resolveSibling(image.place())))
                    .as(image.place())
                    .isBetween(1L, IMAGE_BYTES_MAX);
        }
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Link> links(Path document) throws IOException {
        return LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""))
                .results()
                .map(found -> new Link(!found.group(1).isEmpty(), found.group(2), found.group(3)))
                .toList();
    }

    private static boolean leadsSomewhere(Path document, String place) {
        String[] parts = place.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path document) {
        try (Stream<String> lines = Files.lines(document)) {
            return lines.filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                    .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new IllegalStateException(document + " cannot be read", e);
        }
    }
}
