package dev.tapedeck.adapters.video.kinescope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.domain.capture.PlatformCheck;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KinescopeTest {
    private static final KinescopeConfig WITHOUT_PASSWORD =
            KinescopeConfig.of("token", "project", SourceRules.strict());

    private final PlatformContext context =
            PlatformContext.of(InstantSource.system(), UUID::randomUUID, new InMemoryMediaStore());

    @Test
    void it_has_no_rooms_and_accepts_no_events_without_a_password() {
        try (Kinescope kinescope = Kinescope.of(WITHOUT_PASSWORD, reachedAt("https://tapedeck.example.org"))) {
            assertThat(kinescope.provider()).isEqualTo(ProviderKind.KINESCOPE);
            assertThat(kinescope.rooms()).isEmpty();
            assertThat(kinescope.events()).isEmpty();
            assertThat(kinescope.webhooks()).isEmpty();
            assertThat(kinescope.checks()).extracting(PlatformCheck::name).containsExactly("Kinescope");
        }
    }

    @Test
    void a_password_is_only_registered_where_it_travels_encrypted() {
        KinescopeConfig config = WITHOUT_PASSWORD.withWebhook(KinescopeFixture.PASSWORD);
        try (Kinescope plain = Kinescope.of(config, reachedAt("http://tapedeck.example.org"));
                Kinescope encrypted = Kinescope.of(config, reachedAt("https://tapedeck.example.org"))) {
            assertThat(plain.events()).isPresent();
            assertThat(plain.webhooks()).isEmpty();
            assertThat(encrypted.webhooks()).isPresent();
        }
    }

    @Test
    void the_configuration_shows_no_password() {
        KinescopeConfig config = WITHOUT_PASSWORD.withWebhook(KinescopeFixture.PASSWORD);

        assertThat(config.toString()).doesNotContain(KinescopeFixture.PASSWORD.password());
    }

    private PlatformContext reachedAt(String url) {
        return context.withPublicUrl(URI.create(url));
    }
}
