package dev.tapedeck.adapters.video.kinescope.video;

import dev.tapedeck.adapters.video.kinescope.rest.KinescopeClient;
import dev.tapedeck.adapters.video.kinescope.rest.KinescopeResponse;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.StartResponse.NotYet;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.SourceUrl;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads videos to Kinescope. A repeated upload would create another video, so a video with the take's mark is
 * searched before anything is sent. Thread-safe.
 */
public final class Uploads {
    /** The maximum number of files in transfer, as each needs a thread and other jobs of the node also need some. */
    public static final int SENT_AT_ONCE_MAX = 2;

    private static final Duration SENDING_MIN = Duration.ofMinutes(10);
    private static final Duration SENDING_MAX = Duration.ofHours(24);
    /** Two megabits per second; a slower upload is given up. */
    private static final long BYTES_PER_SECOND_MIN = 256 * 1024;

    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final KinescopeClient client;
    private final Videos videos;
    private final String parentId;
    private final Semaphore lines = new Semaphore(SENT_AT_ONCE_MAX);
    private final Set<TakeId> beingSent = ConcurrentHashMap.newKeySet();

    /** @param parentId the project or folder for videos */
    public Uploads(KinescopeClient client, Videos videos, String parentId) {
        this.client = client;
        this.videos = videos;
        this.parentId = parentId;
    }

    /** Whether this process is sending the bytes of a take. */
    public boolean isSending(TakeId take) {
        return beingSent.contains(take);
    }

    /** Lets Kinescope fetch an address. A failure shows later, in the video's status. */
    public StartResponse fetch(CaptureRequest request, SourceUrl url) {
        Optional<StartResponse> there = there(request);
        if (there.isPresent()) {
            return there.get();
        }
        Map<String, String> headers = headers(request);
        headers.put("X-Video-URL", url.uri().toASCIIString());
        return upload(request, headers, RequestBody.create(new byte[0]), Duration.ZERO);
    }

    /** Streams a file, and returns when it has been sent. */
    public StartResponse send(CaptureRequest request, Path file) {
        Optional<StartResponse> there = there(request);
        if (there.isPresent()) {
            return there.get();
        }
        if (!lines.tryAcquire()) {
            return new NotYet(SENT_AT_ONCE_MAX + " files are being sent");
        }
        beingSent.add(request.take());
        try {
            return stream(request, file);
        } catch (FileNotFoundException gone) {
            return new Refused(KinescopeFailures.FILE_NOT_FOUND);
        } catch (IOException e) {
            throw new ProviderUnavailable("read the file of take " + request.take(), e);
        } finally {
            beingSent.remove(request.take());
            lines.release();
        }
    }

    private StartResponse stream(CaptureRequest request, Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new FileNotFoundException(file.toString());
        }
        RequestBody media = RequestBody.create(file.toFile(), BYTES);
        Map<String, String> headers = headers(request);
        headers.put("X-File-Name", fileName(file));
        return upload(request, headers, media, sendingMax(Files.size(file)));
    }

    /** The video of an earlier start whose response was lost. */
    private Optional<StartResponse> there(CaptureRequest request) {
        return videos.ofTake(request.take()).map(video -> accepted(request, video.id()));
    }

    private StartResponse upload(
            CaptureRequest request, Map<String, String> headers, RequestBody media, Duration sendingMax) {
        String attempted = "upload take " + request.take();
        KinescopeResponse response = client.upload(headers, media, sendingMax);
        if (response.isOk()) {
            return accepted(request, idIn(response, attempted));
        }
        if (response.isBusy()) {
            return new NotYet(response.summary());
        }
        if (response.isTrouble()) {
            throw response.unavailable(attempted);
        }
        log.warn("{} was refused: Kinescope responded with {}", attempted, response.summary());
        return new Refused(KinescopeFailures.refused(response));
    }

    /** Without an id, the upload is found by the take's mark. */
    private static String idIn(KinescopeResponse response, String attempted) {
        String id = JsonFields.text(response.required(attempted), "id");
        if (id == null || !Video.isId(id)) {
            throw new ProviderUnavailable(attempted, new IllegalStateException("Kinescope gave no id"));
        }
        return id;
    }

    private StartResponse accepted(CaptureRequest request, String id) {
        if (!UploadTitle.asciiOf(request.title()).equals(request.title())) {
            rename(request, id);
        }
        return new Accepted(id);
    }

    /** A failed change of the title must not fail the upload. */
    private void rename(CaptureRequest request, String id) {
        try {
            videos.rename(id, request.title());
        } catch (ProviderUnavailable silent) {
            log.warn("take {}: video {} keeps a title in plain letters", request.take(), id, silent);
        }
    }

    private Map<String, String> headers(CaptureRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Parent-ID", parentId);
        headers.put("X-Video-Title", UploadTitle.asciiOf(request.title()));
        headers.put("X-Video-Description", TakeMark.of(request.take()));
        return headers;
    }

    /** A file name for Kinescope, which derives the container only from the extension. */
    private static String fileName(Path file) {
        String ending = file.getFileName().toString().replaceFirst("^.*\\.(?=[0-9A-Za-z]{1,5}$)", "");
        return ending.matches("[0-9A-Za-z]{1,5}") ? "upload." + ending : "upload";
    }

    private static Duration sendingMax(long bytes) {
        Duration deadline = SENDING_MIN.plusSeconds(bytes / BYTES_PER_SECOND_MIN);
        return deadline.compareTo(SENDING_MAX) < 0 ? deadline : SENDING_MAX;
    }
}
