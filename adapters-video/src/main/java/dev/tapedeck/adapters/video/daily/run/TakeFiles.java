package dev.tapedeck.adapters.video.daily.run;

import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.DailyResponse;
import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.CapturedFile.Role;
import dev.tapedeck.domain.capture.remote.MediaNotReady;
import dev.tapedeck.domain.media.ContentTypes;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file of a composed recording at Daily. Its signed address is requested each time, and not stored. */
public final class TakeFiles {
    private static final String NAME = "recording.mp4";

    private final DailyClient client;

    public TakeFiles(DailyClient client) {
        this.client = client;
    }

    /** @throws MediaNotReady while Daily lists no file, which is named with the end of the recording, or never */
    public static List<CapturedFile> of(RecordingRow row) {
        if (!row.isEmpty() && row.key() == null) {
            throw new MediaNotReady("of recording " + row.id() + ": Daily lists neither a file nor tracks");
        }
        String type = "cloud-audio-only".equals(row.type()) ? ContentTypes.M4A : ContentTypes.MP4;
        return row.isEmpty()
                ? List.of()
                : List.of(new CapturedFile(NAME, Role.WHOLE, row.id(), type, null, null, row.duration()));
    }

    public InputStream open(CapturedFile file) {
        DailyResponse response = client.get("/recordings/" + file.address() + "/access-link");
        String attempted = "read recording " + file.address();
        return client.download(address(response, attempted), attempted);
    }

    /** Daily sometimes returns an error text in place of the address. */
    private static URI address(DailyResponse response, String attempted) {
        URI link = parsed(JsonFields.longText(response.required(attempted), "download_link"));
        if (link == null) {
            throw new ProviderUnavailable(attempted, new IllegalStateException("Daily gave no address to read from"));
        }
        return link;
    }

    private static @Nullable URI parsed(@Nullable String link) {
        if (link == null || !link.toLowerCase(Locale.ROOT).matches("https?://.+")) {
            return null;
        }
        try {
            URI address = URI.create(link);
            return address.getHost() == null ? null : address;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
