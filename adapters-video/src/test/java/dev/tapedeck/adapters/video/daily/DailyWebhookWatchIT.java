package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooks.Registration;
import dev.tapedeck.domain.capture.webhook.ProviderWebhooksContract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailyWebhookWatchIT implements ProviderWebhooksContract {
    private final DailyFixture fixture = DailyFixture.pretending();
    private DailyInbox inbox;
    private DailyWebhookWatch watch;

    @BeforeEach
    void open() throws IOException {
        inbox = new DailyInbox(fixture);
        watch = new DailyWebhookWatch(fixture.config, fixture.client, inbox.address());
    }

    @AfterEach
    void close() {
        inbox.close();
        fixture.close();
    }

    @Override
    public ProviderWebhooks webhooks() {
        return watch;
    }

    @Override
    public void fail() {
        fixture.daily.giveUpOnWebhooks();
    }

    @Test
    void daily_tries_the_address_and_registers_nothing_that_does_not_answer() {
        inbox.isBroken(true);
        assertThatThrownBy(() -> watch.ensure()).isInstanceOf(ProviderUnavailable.class);
        assertThat(registered()).isEmpty();

        inbox.isBroken(false);
        watch.ensure();
        assertThat(inbox.pings()).isEqualTo(1);
        assertThat(registered()).hasSize(1);
    }

    @Test
    void what_happens_is_heard_and_signed_with_our_secret() {
        watch.ensure();

        fixture.room();

        Awaitility.await()
                .atMost(DailyFixture.WAIT_MAX)
                .untilAsserted(() -> assertThat(inbox.types()).contains("meeting.started", "participant.joined"));
        assertThat(inbox.invalid()).isZero();
    }

    @Test
    void one_that_names_other_messages_or_another_secret_is_made_again() {
        register(inbox.address().toString(), DailyConfigTest.SECRET, "meeting.started");
        assertThat(watch.ensure()).isEqualTo(Registration.OUTDATED);
        assertThat(watch.ensure()).isEqualTo(Registration.IN_PLACE);

        assertThat(registered()).hasSize(1);
    }

    @Test
    void webhooks_of_others_and_surplus_ones_of_ours_are_told_apart() {
        register(inbox.address() + "/other", DailyConfigTest.SECRET, "meeting.started");
        watch.ensure();
        String[] all = DailyWebhookWatch.EVENT_TYPES.toArray(String[]::new);
        register(inbox.address().toString(), DailyConfigTest.SECRET, all);
        assertThat(registered()).hasSize(3);

        assertThat(watch.ensure()).isEqualTo(Registration.IN_PLACE);

        assertThat(registered())
                .extracting(webhook -> webhook.path("url").asText())
                .containsExactlyInAnyOrder(inbox.address().toString(), inbox.address() + "/other");
    }

    private List<JsonNode> registered() {
        List<JsonNode> all = new ArrayList<>();
        fixture.client.get("/webhooks").body().forEach(all::add);
        return all;
    }

    private void register(String url, String secret, String... types) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("url", url).put("hmac", secret);
        for (String type : types) {
            body.withArray("eventTypes").add(type);
        }
        assertThat(fixture.client.post("/webhooks", body).isOk()).isTrue();
    }
}
