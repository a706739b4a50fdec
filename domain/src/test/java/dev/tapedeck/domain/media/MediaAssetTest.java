package dev.tapedeck.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.media.MediaLocation.Hosted;
import dev.tapedeck.domain.media.MediaLocation.Stored;
import dev.tapedeck.domain.media.store.StorageLocation;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaAssetTest {
    private static final MediaKey KEY = new MediaKey("recordings/1/index.m3u8");
    private static final MediaLocation STORED = new Stored(new StorageLocation("s3", "bucket", "region"), KEY);
    private static final MediaLocation ELSEWHERE = new Stored(new StorageLocation("s3", "other", "region"), KEY);
    private static final MediaLocation HOSTED =
            new Hosted(ProviderKind.KINESCOPE, URI.create("https://kinescope.example/1/master.m3u8"));
    private static final MediaLocation ALSO_HOSTED =
            new Hosted(ProviderKind.KINESCOPE, URI.create("https://kinescope.example/2/master.m3u8"));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOSTED")
    void media_of_every_other_kind_is_in_the_store(AssetKind kind) {
        assertThat(asset(kind, STORED, 5L).key()).isEqualTo(KEY);

        assertThatThrownBy(() -> asset(kind, HOSTED, 5L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hosted_media_is_in_no_store() {
        MediaAsset hosted = asset(AssetKind.HOSTED, HOSTED, 5L);

        assertThat(hosted.isAt(KEY)).isFalse();
        assertThatThrownBy(hosted::key).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> asset(AssetKind.HOSTED, STORED, 5L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_the_size_of_hosted_media_may_be_unknown() {
        assertThat(asset(AssetKind.HOSTED, HOSTED, null).sizeBytes()).isNull();

        assertThatThrownBy(() -> asset(AssetKind.HLS, STORED, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void nothing_is_empty(long sizeBytes) {
        assertThatThrownBy(() -> asset(AssetKind.HLS, STORED, sizeBytes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> asset(AssetKind.HOSTED, HOSTED, sizeBytes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_object_of_the_same_key_is_the_same_media_whatever_the_bucket_is_called_now() {
        assertThat(isSame(STORED, ELSEWHERE)).isTrue();
        assertThat(isSame(HOSTED, HOSTED)).isTrue();
        assertThat(isSame(HOSTED, ALSO_HOSTED)).isFalse();
        assertThat(isSame(HOSTED, STORED)).isFalse();
        assertThat(isSame(STORED, HOSTED)).isFalse();
    }

    private static boolean isSame(MediaLocation one, MediaLocation other) {
        return at(one).isSameAs(at(other));
    }

    private static MediaAsset at(MediaLocation location) {
        return asset(location instanceof Hosted ? AssetKind.HOSTED : AssetKind.HLS, location, 5L);
    }

    private static MediaAsset asset(AssetKind kind, MediaLocation location, @Nullable Long sizeBytes) {
        return new MediaAsset(
                UUID.randomUUID(), kind, location, sizeBytes, ContentTypes.HLS_PLAYLIST, null, null, Instant.EPOCH);
    }
}
