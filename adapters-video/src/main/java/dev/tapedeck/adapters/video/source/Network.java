package dev.tapedeck.adapters.video.source;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses.
 *
 * @param prefix the bits that its addresses share
 * @param addressBits 32 or 128
 */
record Network(BigInteger prefix, int prefixBits, int addressBits) {
    static Network parse(String text) {
        int slash = text.indexOf('/');
        try {
            // A literal address, so there is no DNS look-up.
            byte[] address = InetAddress.getByName(text.substring(0, slash)).getAddress();
            return of(address, Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + text, e);
        }
    }

    static Network of(byte[] address, int prefixBits) {
        int addressBits = address.length * Byte.SIZE;
        return new Network(new BigInteger(1, address).shiftRight(addressBits - prefixBits), prefixBits, addressBits);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == addressBits
                && new BigInteger(1, bytes).shiftRight(addressBits - prefixBits).equals(prefix);
    }
}
