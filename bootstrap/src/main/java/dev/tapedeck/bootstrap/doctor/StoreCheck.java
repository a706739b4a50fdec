package dev.tapedeck.bootstrap.doctor;

import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether the bucket can be used, and whether players on other sites may read from it. */
final class StoreCheck implements Check {
    private static final Duration RESPONSE_MAX = Duration.ofSeconds(10);
    private static final MediaKey PROBE = new MediaKey("doctor/probe.txt");
    private static final String CORS_ADVICE =
            "Set a CORS rule on the bucket: origins *, methods GET and HEAD, headers Range, exposed headers"
                    + " Content-Range and Content-Length.";

    private final MediaStore store;
    private final Function<MediaKey, URI> presign;

    /** @param presign gives the address by which a player would read a key */
    StoreCheck(MediaStore store, Function<MediaKey, URI> presign) {
        this.store = store;
        this.presign = presign;
    }

    @Override
    public List<Finding> findings() {
        try {
            store.verify();
            Finding usable =
                    Finding.ok("store", "bucket " + store.location().bucket() + " can be written, read and emptied");
            return List.of(usable, playersMayRead());
        } catch (MediaStoreUnavailable e) {
            return List.of(Finding.fail(
                    "store",
                    e.getMessage() + ". Check S3_ENDPOINT, S3_REGION, S3_BUCKET_RECORDINGS and the keys, and that the"
                            + " keys may list, read, write and delete."));
        }
    }

    private Finding playersMayRead() {
        store.put(PROBE, new byte[] {'o', 'k'}, "text/plain");
        try {
            return judged(read(presign.apply(PROBE)));
        } catch (IOException e) {
            return Finding.fail(
                    "playback",
                    "a signed address cannot be read: " + e.getMessage() + ". Check S3_PUBLIC_ENDPOINT: players need to"
                            + " reach the store there.");
        } finally {
            store.delete(List.of(PROBE));
        }
    }

    private static Finding judged(HttpResponse<Void> response) {
        if (response.statusCode() != 200) {
            return Finding.fail(
                    "playback",
                    "the store answers " + response.statusCode() + " to a signed address. Check that"
                            + " S3_PUBLIC_ENDPOINT reaches the store without changing the host name.");
        }
        Optional<String> allowed = response.headers().firstValue("Access-Control-Allow-Origin");
        boolean anyone = allowed.filter(origin -> origin.equals("*") || origin.equals("null"))
                .isPresent();
        return anyone
                ? Finding.ok("playback", "pages of any origin may read from the store")
                : Finding.warn("playback", "pages of other origins may not read from the store. " + CORS_ADVICE);
    }

    /** A request that was redirected from another site has this origin. */
    private static HttpResponse<Void> read(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(RESPONSE_MAX)
                .header("Origin", "null")
                .build();
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(RESPONSE_MAX)
                    .build()
                    .send(request, BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
