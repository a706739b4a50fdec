package dev.tapedeck.adapters.persistence.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.repository.OpenResult;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the two unique indexes are for. */
class OpenRaceIT extends OnPostgres {
    @Test
    void of_a_hundred_that_open_at_once_one_opens_and_all_get_it() {
        UserId alice = owner("alice");
        Session session = givenSession(alice);

        List<OpenResult> results = Simultaneously.call(
                100,
                number -> storage()
                        .port(RecordingRepository.class)
                        .open(RecordingFixtures.starting(
                                alice, RecordingLinks.ofSession(session.id()), RecordingFixtures.NOW)));

        assertThat(results).filteredOn(OpenResult.Opened.class::isInstance).hasSize(1);
        assertThat(results)
                .extracting(result -> result.recording().id())
                .containsOnly(results.get(0).recording().id());
        assertThat(postgres.value(Long.class, "select count(*) from recordings"))
                .isEqualTo(1);
        assertThat(postgres.value(Long.class, "select count(*) from takes")).isEqualTo(1);
        assertThat(postgres.value(Long.class, "select count(*) from domain_events"))
                .isEqualTo(1);
    }

    @Test
    void two_takes_of_one_kind_never_capture_at_once() {
        Recording active = givenActive(RecordingFixtures.starting(owner("alice")));
        Recording twice = with(active, RecordingFixtures.take(RecordingFixtures.NOW.plusSeconds(10)));

        assertThatThrownBy(
                        () -> storage().port(RecordingRepository.class).apply(RecordingChange.between(active, twice)))
                .hasStackTraceContaining("takes_one_capturing");
        assertThat(stored(active)).contains(active);
    }

    /** What no signal makes of a recording. */
    private static Recording with(Recording recording, Take further) {
        return new Recording(
                recording.id(),
                recording.owner(),
                recording.links(),
                recording.details(),
                recording.source(),
                recording.maxDuration(),
                recording.reconnectWindow(),
                recording.status(),
                recording.activity(),
                recording.times(),
                recording.result(),
                List.of(RecordingFixtures.firstTake(recording), further),
                recording.assets(),
                recording.version());
    }
}
