package dev.tapedeck.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import org.junit.jupiter.api.Test;

class WholeFileTest {
    private final Recording recording = RecordingFixtures.completed();
    private final TakeId take = RecordingFixtures.firstTake(recording).id();

    @Test
    void a_recording_of_segments_alone_has_none() {
        assertThat(WholeFile.of(recording)).isEmpty();
    }

    @Test
    void the_file_that_a_platform_delivered_is_taken_as_it_is() {
        MediaAsset file = asset(AssetKind.FILE, "whole.mp4", ContentTypes.MP4, take);

        assertThat(WholeFile.of(with(file))).contains(file);
    }

    @Test
    void one_that_was_made_for_saving_goes_before_it() {
        MediaAsset made = asset(AssetKind.DOWNLOAD, "download.mp4", ContentTypes.MP4, take);

        assertThat(WholeFile.of(with(asset(AssetKind.FILE, "whole.mp4", ContentTypes.MP4, take), made)))
                .contains(made);
    }

    @Test
    void one_of_several_parts_is_not_all_of_it() {
        TakeId further = RecordingFixtures.takeId();
        MediaAsset first = asset(AssetKind.FILE, "1.mp4", ContentTypes.MP4, take);

        assertThat(WholeFile.of(with(first, asset(AssetKind.FILE, "2.mp4", ContentTypes.MP4, further))))
                .isEmpty();
        assertThat(WholeFile.of(with(first, asset(AssetKind.HLS, "2.m3u8", ContentTypes.HLS_PLAYLIST, further))))
                .isEmpty();
    }

    @Test
    void a_file_that_not_every_player_takes_is_left_alone() {
        assertThat(WholeFile.of(with(asset(AssetKind.FILE, "whole.webm", "video/webm", take))))
                .isEmpty();
    }

    private Recording with(MediaAsset... assets) {
        Recording changed = recording;
        for (MediaAsset asset : assets) {
            changed = changed.withAsset(asset, RecordingFixtures.NOW);
        }
        return changed;
    }

    private MediaAsset asset(AssetKind kind, String name, String contentType, TakeId of) {
        return RecordingFixtures.asset(
                kind, MediaKey.of(recording.id(), name), contentType, 1_000, of, RecordingFixtures.NOW);
    }
}
