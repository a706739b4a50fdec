package dev.tapedeck.bootstrap.endtoend;

import static dev.tapedeck.bootstrap.endtoend.ChromiumFixture.plays;
import static dev.tapedeck.bootstrap.endtoend.ChromiumFixture.second;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in a real browser, on a real server. */
class PageIT {
    @RegisterExtension
    static final ServerFixture FIXTURE = new ServerFixture();

    @RegisterExtension
    static final ChromiumFixture CHROMIUM = new ChromiumFixture();

    @Test
    void a_recording_plays_while_it_is_made_and_after() throws Exception {
        Api api = FIXTURE.api();
        String id = api.record("seen");
        api.awaitSegments(id, 2);
        List<String> complaints = new ArrayList<>();

        try (Page page = CHROMIUM.page(complaints)) {
            page.navigate(api.address("/recordings/" + id));
            plays(page);

            api.post("/api/recordings/" + id + "/stop", "");
            api.awaitStatus(id, "completed");
            page.reload();
            plays(page);
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    void what_is_said_follows_and_seeks() throws Exception {
        Api api = FIXTURE.api();
        String session = api.session("spoken", true);
        String id = api.get("/api/sessions/" + session).path("recordingId").asText();
        api.awaitSegments(id, 2);
        api.post("/api/sessions/" + session + "/messages", "{\"role\":\"user\",\"content\":\"Here it begins.\"}");
        api.awaitSegments(id, 3);
        api.post("/api/sessions/" + session + "/end", "");
        api.awaitStatus(id, "completed");
        double saidAt =
                api.recording(id).path("transcript").path(0).path("timestampMs").asDouble() / 1000;

        try (Page page = CHROMIUM.page(new ArrayList<>())) {
            page.navigate(api.address("/recordings/" + id));
            Locator video = plays(page);
            page.getByText("Here it begins.").first().click();

            page.waitForCondition(() -> second(video) >= saidAt - 0.5 && second(video) < saidAt + 4);
        }
    }
}
