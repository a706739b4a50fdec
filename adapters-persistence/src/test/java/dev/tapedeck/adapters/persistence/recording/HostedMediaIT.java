package dev.tapedeck.adapters.persistence.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.storage.StorageFixture;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Rows of media at a provider, which are as releases before have written them. */
class HostedMediaIT extends OnPostgres implements StorageFixture {
    private static final URI ADDRESS = URI.create("https://kinescope.example/watch/1/master.m3u8");

    @Test
    void a_row_has_the_address_in_place_of_a_bucket_and_1_in_place_of_a_size() {
        Recording recording = givenActive(RecordingFixtures.starting(owner("alice")));
        MediaAsset hosted = RecordingFixtures.hosted(
                ProviderKind.KINESCOPE,
                ADDRESS,
                null,
                RecordingFixtures.firstTake(recording).id(),
                RecordingFixtures.NOW);

        saved(recording, recording.withAsset(hosted, RecordingFixtures.NOW));

        assertThat(postgres.value(
                        String.class,
                        "select concat_ws('|', storage_provider, bucket, region, key, size_bytes) from media_assets"))
                .isEqualTo("kinescope|" + ADDRESS + "||recordings/" + recording.id() + "/"
                        + RecordingFixtures.firstTake(recording).id() + "/hosted.m3u8|1");
        assertThat(stored(recording).orElseThrow().asset(AssetKind.HOSTED)).contains(hosted);
    }
}
