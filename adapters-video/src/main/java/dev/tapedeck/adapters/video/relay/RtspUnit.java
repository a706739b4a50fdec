package dev.tapedeck.adapters.video.relay;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one side of an RTSP connection (RFC 2326) sends: a message, or a frame of media between messages. It is written
 * in one form only, whatever form it was read in, so that its reader cannot understand it differently.
 */
sealed interface RtspUnit {
    int LINE_BYTES_MAX = 8_192;
    int FIELDS_MAX = 100;
    int BODY_BYTES_MAX = 1_048_576;

    void write(OutputStream out) throws IOException;

    /** A frame with its header of four bytes. */
    @SuppressWarnings("ArrayRecordComponent") // written once, and never compared
    record Frame(byte[] bytes) implements RtspUnit {
        @Override
        public void write(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    /** A request or a response; its fields do not contain the length of its body. */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Message(String firstLine, List<String> fields, byte[] body) implements RtspUnit {
        Message withFirstLine(String line) {
            return new Message(line, fields, body);
        }

        boolean has(String fieldStart) {
            return fields.stream().anyMatch(field -> startsWith(field, fieldStart));
        }

        @Override
        public void write(OutputStream out) throws IOException {
            String length = body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n";
            String lines = fields.stream().map(field -> field + "\r\n").collect(Collectors.joining());
            out.write((firstLine + "\r\n" + lines + length + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        }
    }

    /**
     * Reads the next unit; empty at the end.
     *
     * @throws IOException when it is neither a message nor a frame, or too large
     */
    static Optional<RtspUnit> read(InputStream in) throws IOException {
        int first = in.read();
        while (first == '\r' || first == '\n') {
            first = in.read();
        }
        if (first < 0) {
            return Optional.empty();
        }
        return Optional.of(first == '$' ? frame(in) : message(in, first));
    }

    private static Frame frame(InputStream in) throws IOException {
        byte[] header = exactly(in, 3);
        int length = (header[1] & 0xff) << 8 | (header[2] & 0xff);
        ByteArrayOutputStream frame = new ByteArrayOutputStream(length + 4);
        frame.write('$');
        frame.write(header);
        frame.write(exactly(in, length));
        return new Frame(frame.toByteArray());
    }

    private static Message message(InputStream in, int first) throws IOException {
        String firstLine = (char) first + line(in);
        List<String> fields = new ArrayList<>();
        List<String> lengths = new ArrayList<>();
        for (String field = line(in); !field.isEmpty(); field = line(in)) {
            if (field.indexOf(':') < 1 || field.startsWith(" ") || fields.size() >= FIELDS_MAX) {
                throw new IOException("not a field of an RTSP message");
            }
            if (startsWith(field, "Content-Length")) {
                lengths.add(field.substring(field.indexOf(':') + 1).strip());
            } else {
                fields.add(field);
            }
        }
        return new Message(firstLine, List.copyOf(fields), exactly(in, lengthOf(lengths)));
    }

    private static int lengthOf(List<String> lengths) throws IOException {
        if (lengths.isEmpty()) {
            return 0;
        }
        String length = lengths.get(0);
        if (lengths.size() > 1 || !length.matches("\\d{1,7}") || Integer.parseInt(length) > BODY_BYTES_MAX) {
            throw new IOException("not the length of an RTSP message");
        }
        return Integer.parseInt(length);
    }

    /** A line without its end. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            boolean isControl = next < ' ' && next != '\t' && next != '\r';
            if (isControl || bytes.size() >= LINE_BYTES_MAX) {
                throw new IOException("not a line of an RTSP message");
            }
            bytes.write(next);
        }
        String line = bytes.toString(StandardCharsets.ISO_8859_1);
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        if (text.indexOf('\r') >= 0) {
            throw new IOException("not a line of an RTSP message");
        }
        return text;
    }

    private static boolean startsWith(String field, String start) {
        return field.regionMatches(true, 0, start, 0, start.length());
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the RTSP connection broke off");
        }
        return bytes;
    }
}
