package dev.tapedeck.adapters.http.recording;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.repository.RecordingQuery.Position;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** Encodes a position in the list as opaque text for clients: version, time in microseconds, id. */
final class Cursor {
    private static final byte VERSION = 1;
    private static final int LENGTH = 1 + Long.BYTES + 2 * Long.BYTES;
    private static final long MICROS_MAX = 253_402_300_799_000_000L;

    private Cursor() {}

    static String write(Position position) {
        UUID id = position.id().value();
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt()))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The position of a cursor.
     *
     * @throws InvalidValue when it is not a cursor of this API
     */
    static Position read(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(text));
        if (bytes.remaining() != LENGTH || bytes.get() != VERSION) {
            throw notOurs();
        }
        long micros = bytes.getLong();
        if (micros < 0 || micros > MICROS_MAX) {
            throw notOurs();
        }
        return new Position(
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                new RecordingId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw notOurs();
        }
    }

    private static InvalidValue notOurs() {
        return new InvalidValue("cursor", "must be the nextCursor of an earlier response");
    }
}
