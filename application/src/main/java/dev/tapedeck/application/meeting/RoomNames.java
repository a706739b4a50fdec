package dev.tapedeck.application.meeting;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.regex.Pattern;

/** Which names a room may have. They travel in addresses and object keys, so that they are plain. */
final class RoomNames {
    static final String FIELD = "room_name";

    private static final Pattern ANY = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern DAILY = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private RoomNames() {}

    static void check(ProviderKind platform, String room) {
        boolean daily = platform.equals(ProviderKind.DAILY);
        if (!(daily ? DAILY : ANY).matcher(room).matches()) {
            throw new InvalidValue(FIELD, "must be 1 to 128 characters of A-Z a-z 0-9 " + (daily ? "_ -" : ". _ -"));
        }
    }
}
