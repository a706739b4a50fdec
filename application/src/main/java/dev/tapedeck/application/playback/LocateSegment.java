package dev.tapedeck.application.playback;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.PresignRequest;
import dev.tapedeck.domain.playback.PlaybackGrant;
import java.net.URI;
import java.util.Optional;

/** Signs the address of a segment when its name has the shape {@code <take id>/<file>} that playlists use. */
final class LocateSegment {
    private static final int TAKE_LENGTH = 36;
    private static final int NAME_LENGTH_MAX = TAKE_LENGTH + 1 + 128;

    private final Kernel kernel;

    LocateSegment(Kernel kernel) {
        this.kernel = kernel;
    }

    Optional<URI> locate(PlaybackGrant grant, String name) {
        boolean shaped = name.length() > TAKE_LENGTH + 1
                && name.length() <= NAME_LENGTH_MAX
                && name.charAt(TAKE_LENGTH) == '/'
                && TakeId.parse(name.substring(0, TAKE_LENGTH)).isPresent()
                && isFileName(name, TAKE_LENGTH + 1);
        Optional<String> type = shaped ? contentType(name) : Optional.empty();
        return type.map(contentType -> address(MediaKey.of(grant.recording(), name), contentType));
    }

    private URI address(MediaKey key, String contentType) {
        return kernel.media()
                .presign(new PresignRequest(key, kernel.settings().addressesValidFor(), contentType, null));
    }

    /** Letters, digits, {@code _}, {@code -} and single dots, so that a name cannot point outside its folder. */
    private static boolean isFileName(String name, int from) {
        char before = '.';
        for (int i = from; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain =
                    (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
            if (!plain && (c != '.' || before == '.')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static Optional<String> contentType(String name) {
        if (name.endsWith(".ts")) {
            return Optional.of(ContentTypes.MPEG_TS);
        }
        return name.endsWith(".m4s") || name.endsWith(".mp4") ? Optional.of(ContentTypes.MP4) : Optional.empty();
    }
}
