package dev.tapedeck.adapters.video.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The IPv4 address to which the network translates an IPv6 address. Local NAT64 ({@code 64:ff9b:1::/48}) may hold it at
 * several places, and Teredo holds two, so these are not translated. Pure.
 */
final class EmbeddedAddress {
    private record Form(Network network, int firstByte) {}

    private static final List<Form> FORMS = List.of(
            // Java unwraps a mapped address in a text, but not in the answer of a name server.
            new Form(Network.of(mapped(), 96), 12),
            new Form(Network.parse("64:ff9b::/96"), 12),
            new Form(Network.parse("::/96"), 12),
            new Form(Network.parse("2002::/16"), 2));

    private static final Network LOOPBACK = Network.parse("::1/128");

    private EmbeddedAddress() {}

    /** The embedded address, otherwise the address itself. */
    static InetAddress within(InetAddress address) {
        if (LOOPBACK.contains(address)) {
            return address;
        }
        return FORMS.stream()
                .filter(form -> form.network().contains(address))
                .findFirst()
                .map(form -> ipv4(address, form.firstByte()))
                .orElse(address);
    }

    private static byte[] mapped() {
        byte[] prefix = new byte[16];
        prefix[10] = (byte) 0xff;
        prefix[11] = (byte) 0xff;
        return prefix;
    }

    private static InetAddress ipv4(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
