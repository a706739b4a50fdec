package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in a real browser, on a real server. */
class PageIT {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--autoplay-policy=no-user-gesture-required");

    @RegisterExtension
    static final ServerFixture FIXTURE = new ServerFixture();

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static Playwright playwright;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void a_recording_plays_while_it_is_made_and_after() throws Exception {
        Api api = FIXTURE.api();
        String id = api.record("seen");
        api.awaitSegments(id, 2);
        List<String> complaints = new ArrayList<>();

        try (Page page = page(complaints)) {
            page.navigate(api.address("/recordings/" + id));
            plays(page);

            api.post("/api/recordings/" + id + "/stop", "");
            api.awaitStatus(id, "completed", Duration.ofSeconds(15));
            page.reload();
            plays(page);
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    void what_is_said_follows_and_seeks() throws Exception {
        Api api = FIXTURE.api();
        String session = api.post(
                        "/api/sessions",
                        "{\"title\":\"spoken\",\"recordingEnabled\":true,\"source\":{\"url\":\"testpattern:\"}}")
                .path("id")
                .asText();
        String id = api.get("/api/sessions/" + session).path("recordingId").asText();
        api.awaitSegments(id, 2);
        api.post("/api/sessions/" + session + "/messages", "{\"role\":\"user\",\"content\":\"Here it begins.\"}");
        api.awaitSegments(id, 3);
        api.post("/api/sessions/" + session + "/end", "");
        api.awaitStatus(id, "completed", Duration.ofSeconds(15));
        double saidAt =
                api.recording(id).path("transcript").path(0).path("timestampMs").asDouble() / 1000;

        try (Page page = page(new ArrayList<>())) {
            page.navigate(api.address("/recordings/" + id));
            Locator video = plays(page);
            page.getByText("Here it begins.").first().click();

            page.waitForCondition(() -> second(video) >= saidAt - 0.5 && second(video) < saidAt + 4);
        }
    }

    private static Page page(List<String> complaints) {
        Page page = browser.newPage();
        page.onPageError(complaints::add);
        return page;
    }

    /** Starts the player, and waits until its picture has moved on by a second. */
    private static Locator plays(Page page) {
        Locator video = page.locator("video").first();
        video.evaluate("video => { video.muted = true; return video.play(); }");
        double begin = second(video);
        page.waitForCondition(() -> second(video) > begin + 1);
        return video;
    }

    private static double second(Locator video) {
        return ((Number) video.evaluate("video => video.currentTime")).doubleValue();
    }
}
