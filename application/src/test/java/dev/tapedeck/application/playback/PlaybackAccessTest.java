package dev.tapedeck.application.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.application.playback.Playback.Granted;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.recording.Recording;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlaybackAccessTest {
    private static final Duration A_MILLISECOND = Duration.ofMillis(1);

    private final World world = new World();
    private final Recording recording = world.completed(1);

    @Test
    void a_granted_token_is_admitted_with_what_it_permits() {
        Granted granted = grant();

        assertThat(admit(granted.token())).isEqualTo(Result.done(granted.grant()));
        assertThat(granted.grant().recording()).isEqualTo(recording.id());
        assertThat(granted.grant().download()).isTrue();
    }

    @Test
    void a_token_does_not_show_itself() {
        Granted granted = grant();

        assertThat(granted.toString()).doesNotContain(granted.token());
    }

    @Test
    void a_token_lives_for_twelve_hours_and_not_an_instant_longer() {
        Granted granted = grant();
        assertThat(granted.grant().expiresAt())
                .isEqualTo(world.clock.instant().plus(Duration.ofHours(12)).truncatedTo(ChronoUnit.SECONDS));

        world.clock.set(granted.grant().expiresAt().minus(A_MILLISECOND));
        assertThat(admit(granted.token())).isInstanceOf(Result.Done.class);

        world.clock.set(granted.grant().expiresAt());
        assertThat(admit(granted.token())).isEqualTo(refused(Restriction.PLAYBACK_TOKEN_EXPIRED));
    }

    @Test
    void words_that_are_no_token_are_refused() {
        for (String token : new String[] {"", "x", "a".repeat(62), "../../etc/passwd", "ä".repeat(62)}) {
            assertThat(admit(token)).isEqualTo(refused(Restriction.PLAYBACK_TOKEN_INVALID));
        }
    }

    @Test
    void a_token_of_another_key_is_refused() {
        PlaybackGrant grant = grant().grant();
        String signedElsewhere =
                new PlaybackTokens("another key of ours".getBytes(StandardCharsets.UTF_8)).write(grant);

        assertThat(admit(signedElsewhere)).isEqualTo(refused(Restriction.PLAYBACK_TOKEN_INVALID));
    }

    @Test
    void a_token_with_any_character_changed_is_refused() {
        String token = grant().token();

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(admit(tampered)).as("character " + i).isEqualTo(refused(Restriction.PLAYBACK_TOKEN_INVALID));
        }
    }

    @Test
    void a_revocation_ends_all_tokens_so_far_at_once() {
        Granted granted = grant();
        admit(granted.token());

        assertThat(world.tapedeck.playback().revoke(world.actor, recording.id()))
                .isTrue();

        assertThat(admit(granted.token())).isEqualTo(refused(Restriction.PLAYBACK_TOKEN_REVOKED));
    }

    @Test
    void a_token_granted_after_a_revocation_counts() {
        world.tapedeck.playback().revoke(world.actor, recording.id());
        world.clock.advance(A_MILLISECOND);

        assertThat(admit(grant().token())).isInstanceOf(Result.Done.class);
    }

    @Test
    void a_stranger_revokes_nothing() {
        Granted granted = grant();

        assertThat(world.tapedeck.playback().revoke(Actor.of(world.stranger), recording.id()))
                .isFalse();

        assertThat(admit(granted.token())).isInstanceOf(Result.Done.class);
    }

    @Test
    void a_revocation_does_not_touch_other_recordings() {
        Granted other = world.tapedeck.playback().grant(world.completed(1));

        world.tapedeck.playback().revoke(world.actor, recording.id());

        assertThat(admit(other.token())).isInstanceOf(Result.Done.class);
    }

    @Test
    void a_player_costs_one_look_up_every_two_seconds() {
        Granted granted = grant();
        AtomicInteger lookUps = new AtomicInteger();
        world.faults.before("RecordingRepository.find", lookUps::incrementAndGet);

        admit(granted.token());
        world.clock.advance(Duration.ofMillis(1_999));
        admit(granted.token());
        assertThat(lookUps).hasValue(1);

        world.clock.advance(A_MILLISECOND);
        admit(granted.token());
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void a_revocation_through_another_node_is_heard_within_two_seconds() {
        Granted granted = grant();
        admit(granted.token());
        world.builder(world.faults).build().playback().revoke(world.actor, recording.id());

        world.clock.advance(Duration.ofSeconds(2));

        assertThat(admit(granted.token())).isEqualTo(refused(Restriction.PLAYBACK_TOKEN_REVOKED));
    }

    private Granted grant() {
        return world.tapedeck.playback().grant(recording);
    }

    private Result<PlaybackGrant> admit(String token) {
        return world.tapedeck.playback().admit(token);
    }

    private static Result<PlaybackGrant> refused(Restriction restriction) {
        return Result.refused(new Refusal.NotPermitted(restriction));
    }
}
