package dev.tapedeck.adapters.video.transcription.fake;

import com.sun.net.httpserver.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that was posted.
 *
 * @param authorization empty without one
 * @param fields by name, but for the file
 * @param seconds how long the sound is, by its own word
 */
public record Upload(
        String authorization, Map<String, String> fields, String fileName, long sizeBytes, double seconds) {
    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"([^\"]+)\"(?:; filename=\"([^\"]+)\")?\r\n(?:[^\r]+\r\n)*\r\n(.*?)\r\n--",
            Pattern.DOTALL);

    static Upload read(Headers headers, byte[] body) {
        String type = Objects.requireNonNullElse(headers.getFirst("Content-Type"), "");
        if (!type.startsWith("multipart/form-data; boundary=")) {
            throw new IllegalArgumentException("no form: " + type);
        }
        // One character a byte, so that a regular expression can look at bytes.
        Matcher part = PART.matcher(new String(body, StandardCharsets.ISO_8859_1));
        Map<String, String> fields = new LinkedHashMap<>();
        String fileName = "";
        String file = "";
        while (part.find()) {
            if (part.group(2) == null) {
                fields.put(part.group(1), part.group(3));
            } else {
                fileName = part.group(2);
                file = part.group(3);
            }
        }
        String authorization = Objects.requireNonNullElse(headers.getFirst("Authorization"), "");
        return new Upload(authorization, fields, fileName, file.length(), seconds(file));
    }

    /** From the movie header of an MP4, version 0: time scale, then length. */
    private static double seconds(String file) {
        int header = file.indexOf("mvhd");
        if (header < 0) {
            return 0;
        }
        ByteBuffer numbers =
                ByteBuffer.wrap(file.substring(header + 16, header + 24).getBytes(StandardCharsets.ISO_8859_1));
        double timeScale = numbers.getInt();
        return numbers.getInt() / timeScale;
    }
}
