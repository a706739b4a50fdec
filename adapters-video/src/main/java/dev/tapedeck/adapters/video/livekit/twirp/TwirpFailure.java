package dev.tapedeck.adapters.video.livekit.twirp;

import dev.tapedeck.domain.id.Texts;
import org.jspecify.annotations.Nullable;

/** A failed call. */
public final class TwirpFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SAID_LENGTH_MAX = 200;

    private final TwirpCode code;
    private final String said;

    public TwirpFailure(String method, TwirpCode code, String said, @Nullable Throwable cause) {
        super(method + ": " + code + (said.isEmpty() ? "" : ", " + Texts.storable(said, SAID_LENGTH_MAX)), cause);
        this.code = code;
        this.said = said;
    }

    public TwirpCode code() {
        return code;
    }

    /** The server's message, for people. */
    public String said() {
        return said;
    }
}
