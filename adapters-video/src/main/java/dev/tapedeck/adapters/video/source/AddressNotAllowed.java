package dev.tapedeck.adapters.video.source;

import java.net.UnknownHostException;

/** The rules for sources do not allow connections to an address. The message contains no address. */
public final class AddressNotAllowed extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    public AddressNotAllowed() {
        super("connections to this network are not allowed");
    }
}
