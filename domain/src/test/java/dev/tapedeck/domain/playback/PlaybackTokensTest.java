package dev.tapedeck.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.RecordingFixtures;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackTokensTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Instant EXPIRES = Instant.parse("2026-03-02T00:00:00Z");

    private final PlaybackTokens tokens = new PlaybackTokens(key(1));
    private final RecordingId recording = RecordingFixtures.recordingId();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_grant_comes_back_from_its_token(boolean download) {
        PlaybackGrant grant = new PlaybackGrant(recording, download, ISSUED, EXPIRES);

        assertThat(tokens.read(tokens.write(grant))).contains(grant);
    }

    @Test
    void a_token_can_stand_in_a_path() {
        assertThat(token()).matches("[A-Za-z0-9_-]{62}");
    }

    @Test
    void a_grant_may_last_until_the_next_century() {
        PlaybackGrant late = new PlaybackGrant(recording, true, ISSUED, Instant.parse("2105-12-31T23:59:59Z"));

        assertThat(tokens.read(tokens.write(late))).contains(late);
    }

    @Test
    void an_expired_token_is_still_read_and_its_grant_says_so() {
        PlaybackGrant grant = tokens.read(token()).orElseThrow();

        assertThat(grant.isExpired(EXPIRES.minusMillis(1))).isFalse();
        assertThat(grant.isExpired(EXPIRES)).isTrue();
    }

    @Test
    void a_token_with_any_bit_changed_is_refused() {
        byte[] genuine = Base64.getUrlDecoder().decode(token());

        for (int bit = 0; bit < genuine.length * 8; bit++) {
            byte[] changed = genuine.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(tokens.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("bit %s", bit)
                    .isEmpty();
        }
    }

    @Test
    void a_token_with_any_character_changed_is_refused() {
        String genuine = token();

        for (int place = 0; place < genuine.length(); place++) {
            int changedPlace = place;
            assertThat(ALPHABET.chars()
                            .mapToObj(other -> with(genuine, changedPlace, (char) other))
                            .filter(text -> tokens.read(text).isPresent()))
                    .as("place %s", place)
                    .containsExactly(genuine);
        }
    }

    private static String with(String text, int place, char other) {
        return text.substring(0, place) + other + text.substring(place + 1);
    }

    @Test
    void a_token_of_another_length_is_refused() {
        String genuine = token();

        IntStream.range(0, genuine.length())
                .forEach(length ->
                        assertThat(tokens.read(genuine.substring(0, length))).isEmpty());
        assertThat(tokens.read(genuine + "A")).isEmpty();
        assertThat(tokens.read(genuine + "==")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "../../etc/passwd", "\uD83D\uDE00", "\u0000", "a.b.c"})
    void rubbish_is_refused(String rubbish) {
        assertThat(tokens.read(rubbish)).isEmpty();
        assertThat(tokens.read((rubbish + "=".repeat(62)).substring(0, 62))).isEmpty();
        assertThat(tokens.read((rubbish + "A".repeat(62)).substring(0, 62))).isEmpty();
    }

    @Test
    void a_token_of_another_key_is_refused() {
        assertThat(new PlaybackTokens(key(2)).read(token())).isEmpty();
    }

    @Test
    void a_key_has_sixteen_bytes_at_least() {
        assertThat(new PlaybackTokens(new byte[PlaybackTokens.KEY_BYTES_MIN])).isNotNull();
        assertThatThrownBy(() -> new PlaybackTokens(new byte[PlaybackTokens.KEY_BYTES_MIN - 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String token() {
        return tokens.write(new PlaybackGrant(recording, true, ISSUED, EXPIRES));
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
