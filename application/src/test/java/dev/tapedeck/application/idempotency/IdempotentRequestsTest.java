package dev.tapedeck.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.idempotency.IdempotencyClaim;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.idempotency.StoredResponse;
import dev.tapedeck.domain.provider.SourceUrl;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdempotentRequestsTest {
    private static final StoredResponse RESPONSE =
            new StoredResponse(201, "application/json", "/api/recordings/1", "{\"id\":1}");

    private final World world = new World();
    private final IdempotentRequests requests = world.tapedeck.idempotency();

    @Test
    void of_many_requests_with_one_key_one_is_carried_out() {
        List<IdempotencyClaim> claims = Simultaneously.call(20, number -> requests.claim(key("body")));

        assertThat(claims).filteredOn(IdempotencyClaim.Fresh.class::isInstance).hasSize(1);
        assertThat(claims)
                .filteredOn(IdempotencyClaim.InProgress.class::isInstance)
                .hasSize(19);
    }

    @Test
    void a_repeat_is_answered_with_the_first_answer() {
        requests.claim(key("body"));
        requests.complete(key("body"), RESPONSE);

        assertThat(requests.claim(key("body"))).isEqualTo(new IdempotencyClaim.Responded(RESPONSE));
    }

    @Test
    void a_key_with_another_body_is_a_mismatch() {
        requests.claim(key("body"));

        assertThat(requests.claim(key("another"))).isInstanceOf(IdempotencyClaim.Mismatch.class);
    }

    @Test
    void a_key_that_was_given_back_is_fresh_again() {
        requests.claim(key("body"));
        requests.release(key("body"));

        assertThat(requests.claim(key("body"))).isInstanceOf(IdempotencyClaim.Fresh.class);
    }

    @Test
    void a_request_whose_process_died_is_carried_out_again_and_finds_what_it_made() {
        UUID resource = resource(requests.claim(key("body")));
        start(resource);

        world.clock.advance(IdempotencyKeys.LEASE);
        UUID again = resource(requests.claim(key("body")));

        assertThat(again).isEqualTo(resource);
        assertThat(start(again).orElseThrow().isNew()).isFalse();
        assertThat(world.engine.starts()).hasSize(1);
    }

    private Result<Started> start(UUID id) {
        return world.tapedeck
                .recordings()
                .start(Recordings.Start.ofStream(
                        world.owner, new RecordingId(id), new SourceUrl("testpattern:"), null));
    }

    private static UUID resource(IdempotencyClaim claim) {
        assertThat(claim).isInstanceOf(IdempotencyClaim.Fresh.class);
        return ((IdempotencyClaim.Fresh) claim).resource();
    }

    private IdempotencyKey key(String fingerprint) {
        return new IdempotencyKey(world.owner, "POST /api/recordings", "a-key", fingerprint);
    }
}
