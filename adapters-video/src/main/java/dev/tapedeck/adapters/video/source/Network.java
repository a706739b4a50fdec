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
            int addressBits = address.length * Byte.SIZE;
            int prefixBits = Integer.parseInt(text.substring(slash + 1));
            return new Network(
                    new BigInteger(1, address).shiftRight(addressBits - prefixBits), prefixBits, addressBits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network: " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == addressBits
                && new BigInteger(1, bytes).shiftRight(addressBits - prefixBits).equals(prefix);
    }
}
