package dev.tapedeck.adapters.video.livekit.fake;

import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Objects with the right names and nothing to be seen in them, for tests that look at names only. */
final class PretendedMedia implements FakeMedia {
    private static final int SEGMENTS = 2;
    private static final byte[] CONTENT = "no picture".getBytes(StandardCharsets.UTF_8);

    private final FakeOrder order;
    private final MediaStore store;

    PretendedMedia(FakeOrder order, MediaStore store) {
        this.order = order;
        this.store = store;
    }

    @Override
    public void begin() {
        if (order.isTrack()) {
            return;
        }
        for (int number = 0; number < SEGMENTS; number++) {
            String name = String.format("%s_%05d.ts", order.prefix(), number);
            store.put(new MediaKey(name), CONTENT, ContentTypes.MPEG_TS);
        }
    }

    @Override
    public Stored bring() {
        return stored();
    }

    @Override
    public Stored end() {
        if (order.isTrack()) {
            store.put(new MediaKey(order.prefix() + ".ogg"), CONTENT, "audio/ogg");
        } else {
            store.put(new MediaKey(order.playlist()), playlist(), ContentTypes.HLS_PLAYLIST);
        }
        return stored();
    }

    private byte[] playlist() {
        String folder = order.prefix().substring(order.prefix().lastIndexOf('/') + 1);
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:4\n#EXT-X-PLAYLIST-TYPE:EVENT\n");
        text.append("#EXT-X-TARGETDURATION:").append(order.segmentSeconds()).append('\n');
        for (int number = 0; number < SEGMENTS; number++) {
            text.append("#EXTINF:").append(order.segmentSeconds()).append(".000,\n");
            text.append(String.format("%s_%05d.ts%n", folder, number));
        }
        return text.append("#EXT-X-ENDLIST\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private Stored stored() {
        return order.isTrack()
                ? new Stored(order.prefix() + ".ogg", Duration.ofSeconds(1), CONTENT.length, 0)
                : new Stored(
                        order.playlist(),
                        Duration.ofSeconds((long) SEGMENTS * order.segmentSeconds()),
                        (long) SEGMENTS * CONTENT.length,
                        SEGMENTS);
    }

    @Override
    public void die() {}
}
