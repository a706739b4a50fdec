package dev.tapedeck.bootstrap.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real browser, that of the system. */
final class ChromiumFixture implements BeforeAllCallback, AfterAllCallback {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--autoplay-policy=no-user-gesture-required");

    private static final double WAIT_MAX_MILLIS = 90_000;

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        browser = started.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    /** @param complaints where the page's errors are added */
    Page page(List<String> complaints) {
        if (browser == null) {
            throw new IllegalStateException("the browser is started before the first test");
        }
        Page page = browser.newPage();
        page.setDefaultTimeout(WAIT_MAX_MILLIS);
        page.onPageError(complaints::add);
        return page;
    }

    /** Starts the player, and waits until its picture has moved on by a second. */
    static Locator plays(Page page) {
        Locator video = page.locator("video").first();
        video.evaluate("video => { video.muted = true; return video.play(); }");
        double begin = second(video);
        page.waitForCondition(() -> second(video) > begin + 1);
        return video;
    }

    static double second(Locator video) {
        return ((Number) video.evaluate("video => video.currentTime")).doubleValue();
    }
}
