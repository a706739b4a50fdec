package dev.tapedeck.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.adapters.persistence.testing.PostgresExtension;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.track.TrackSource;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.recording.details.Quality;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.details.TakeMatch;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionStatus;
import dev.tapedeck.domain.transcript.Transcript;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that the program knows and the database refuses would be found out at the worst moment. */
class EnumerationsIT {
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'::text");

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    static Stream<Arguments> enumerations() {
        return Stream.of(
                names("sessions_status_check", SessionStatus.values()),
                names("sessions_take_kinds_check", TakeKind.values()),
                names("sessions_anonymous_rights_check", SessionPolicy.AnonymousRight.values()),
                names("recordings_recording_type_check", RecordingType.values()),
                names("recordings_quality_check", Quality.values()),
                names("recordings_status_check", RecordingStatus.values()),
                names("recordings_activity_check", Activity.values()),
                names("recordings_initiator_check", Initiator.values()),
                names("recordings_failure_blame_check", Blame.values()),
                names("takes_kind_check", TakeKind.values()),
                names("takes_state_check", TakeState.values()),
                names("takes_match_check", TakeMatch.values()),
                names("takes_failure_blame_check", Blame.values()),
                names("media_assets_kind_check", AssetKind.values()),
                names("tracks_source_check", TrackSource.values()),
                names("transcripts_origin_check", Transcript.Origin.values()),
                names("provider_events_state_check", ProviderEvent.State.values()),
                Arguments.of(
                        "domain_events_type_check",
                        Arrays.stream(EventType.values())
                                .map(EventType::wireName)
                                .toList()));
    }

    private static Arguments names(String constraint, Enum<?>... values) {
        return Arguments.of(constraint, Arrays.stream(values).map(WireNames::of).toList());
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void the_check_allows_what_the_program_knows(String constraint, List<String> known) {
        String definition = postgres.value(
                String.class, "select pg_get_constraintdef(oid) from pg_constraint where conname = ?", constraint);

        List<String> allowed = LITERAL.matcher(definition)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void every_provider_of_the_first_releases_is_a_row() {
        assertThat(postgres.value(String[].class, "select array_agg(name) from providers"))
                .contains("ffmpeg", "livekit", "daily", "kinescope", "browser");
    }
}
