package dev.tapedeck.adapters.video.livekit.twirp;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tapedeck.domain.id.SettableClock;
import java.text.ParseException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenMintTest {
    private final SettableClock clock = new SettableClock();
    private final SharedSecret secret = new SharedSecret("short");
    private final TokenMint mint = new TokenMint("devkey", secret, clock);

    @Test
    void a_call_has_its_grant_and_ends_within_ten_minutes() throws ParseException {
        JWTClaimsSet claims = claims(mint.call(Grant.ROOM_RECORD.everywhere()));

        assertThat(claims.getIssuer()).isEqualTo("devkey");
        assertThat(claims.getJSONObjectClaim("video")).isEqualTo(Map.of("roomRecord", true));
        assertThat(claims.getExpirationTime())
                .isEqualTo(Date.from(clock.instant().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS)));
    }

    @Test
    void a_pass_names_the_room_and_the_person_and_ends_when_it_should() throws ParseException {
        JWTClaimsSet claims = claims(mint.join("room \"1\"", "user-1", "Ann \uD83D\uDE00", Duration.ofHours(1)));

        assertThat(claims.getSubject()).isEqualTo("user-1");
        assertThat(claims.getStringClaim("name")).isEqualTo("Ann \uD83D\uDE00");
        assertThat(claims.getJSONObjectClaim("video")).isEqualTo(Map.of("roomJoin", true, "room", "room \"1\""));
        assertThat(claims.getExpirationTime()).isAfter(Date.from(clock.instant().plusSeconds(3_598)));
    }

    @Test
    void another_secret_has_not_signed_it() throws ParseException {
        SignedJWT jwt = SignedJWT.parse(mint.call(Grant.ROOM_CREATE.everywhere()));

        assertThat(secret.hasSigned(jwt)).isTrue();
        assertThat(new SharedSecret("other").hasSigned(jwt)).isFalse();
    }

    @Test
    void a_secret_does_not_show_itself() {
        assertThat(secret.toString()).doesNotContain("short");
    }

    private JWTClaimsSet claims(String token) throws ParseException {
        SignedJWT jwt = SignedJWT.parse(token);
        assertThat(secret.hasSigned(jwt)).isTrue();
        return jwt.getJWTClaimsSet();
    }
}
