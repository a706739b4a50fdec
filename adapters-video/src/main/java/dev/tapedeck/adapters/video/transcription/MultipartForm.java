package dev.tapedeck.adapters.video.transcription;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A form with a file (RFC 7578). The file is read while it is sent. */
final class MultipartForm {
    private static final String BOUNDARY = "tapedeck-3f9d0c52b7e14a6c8d21f0a5964e7b38";
    static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private MultipartForm() {}

    /**
     * The form's body.
     *
     * @param fields values are one line each
     * @param sound goes into the field {@code file}
     */
    static BodyPublisher of(Map<String, String> fields, Path sound) throws FileNotFoundException {
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(part("name=\"" + name + '"'))
                .append("\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append(part("name=\"file\"; filename=\"" + sound.getFileName() + '"'))
                .append("\r\nContent-Type: audio/mp4\r\n\r\n");
        return BodyPublishers.concat(
                BodyPublishers.ofString(head.toString(), StandardCharsets.UTF_8),
                BodyPublishers.ofFile(sound),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.UTF_8));
    }

    private static String part(String disposition) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition;
    }
}
