package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.domain.capture.PlatformCheck;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.TakeKind;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DailyTest {
    private static final DailyConfig WITHOUT_BUCKET = DailyConfig.of("key", "acme", DailyConfigTest.SECRET, null);
    private static final DailyConfig WITH_BUCKET =
            DailyConfig.of("key", "acme", DailyConfigTest.SECRET, DailyConfigTest.BUCKET);

    private final PlatformContext context =
            PlatformContext.of(InstantSource.system(), UUID::randomUUID, new InMemoryMediaStore());

    @Test
    void it_has_rooms_and_events_and_no_raw_tracks_without_a_bucket() {
        try (Daily daily = Daily.of(WITHOUT_BUCKET, context)) {
            assertThat(daily.provider()).isEqualTo(ProviderKind.DAILY);
            assertThat(daily.rooms()).isPresent();
            assertThat(daily.events()).isPresent();
            assertThat(daily.engine().abilities().kinds()).containsExactly(TakeKind.COMPOSITE);
            assertThat(daily.checks()).extracting(PlatformCheck::name).containsExactly("Daily");
        }
    }

    @Test
    void it_records_raw_tracks_into_the_bucket_that_the_context_opens() {
        PlatformContext opening = context.withBuckets((name, region) -> new InMemoryMediaStore());
        try (Daily daily = Daily.of(WITH_BUCKET, opening)) {
            assertThat(daily.engine().abilities().kinds()).contains(TakeKind.TRACKS);
            assertThat(daily.checks()).extracting(PlatformCheck::name).containsExactly("Daily", "Daily's bucket");
        }
    }

    @Test
    void a_bucket_that_nobody_opens_is_refused() {
        assertThatThrownBy(() -> Daily.of(WITH_BUCKET, context))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tracks");
    }

    @Test
    void its_webhook_is_registered_where_daily_reaches_this_server() {
        PlatformContext reached = context.withPublicUrl(URI.create("https://tapedeck.example.org"));
        try (Daily alone = Daily.of(WITHOUT_BUCKET, context);
                Daily daily = Daily.of(WITHOUT_BUCKET, reached)) {
            assertThat(alone.webhooks()).isEmpty();
            assertThat(daily.webhooks()).isPresent();
            assertThat(reached.webhookOf(ProviderKind.DAILY))
                    .contains(URI.create("https://tapedeck.example.org/webhooks/daily"));
        }
    }
}
