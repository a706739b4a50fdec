package dev.tapedeck.adapters.video.source;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The networks to which connections are allowed. An IPv6 address that contains an IPv4 address is checked as the IPv4
 * address. Registries: IANA IPv4 and IPv6 Special-Purpose Address Registries.
 */
final class AddressPolicy {
    private static final List<Network> LOOPBACK = networks("127.0.0.0/8", "::1/128");
    private static final List<Network> PRIVATE = networks(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10");
    /** Cloud platforms return credentials at this address, so even an open policy does not allow it. */
    private static final List<Network> NEVER = networks(
            "169.254.169.254/32",
            "169.254.170.2/32",
            "100.100.100.200/32",
            "fd00:ec2::254/128",
            "0.0.0.0/8",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/32",
            "2001:db8::/32",
            "ff00::/8");

    private static final Network NAT64 = Network.parse("64:ff9b::/96");
    private static final Network COMPATIBLE = Network.parse("::/96");
    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");

    private final boolean allowPrivate;
    private final boolean allowLoopback;

    AddressPolicy(SourceRules rules) {
        this.allowPrivate = rules.allowPrivateAddresses();
        this.allowLoopback = rules.allowLoopback();
    }

    boolean allows(InetAddress address) {
        InetAddress judged = carried(address);
        if (in(LOOPBACK, judged)) {
            return allowLoopback;
        }
        return !in(NEVER, judged) && (allowPrivate || !in(PRIVATE, judged));
    }

    /** The IPv4 address inside an IPv6 one. Java unwraps the mapped form ({@code ::ffff:…}) by itself. */
    private static InetAddress carried(InetAddress address) {
        if (address instanceof Inet4Address || in(LOOPBACK, address) || address.isAnyLocalAddress()) {
            return address;
        }
        if (NAT64.contains(address) || COMPATIBLE.contains(address)) {
            return ipv4(address, 12);
        }
        return SIX_TO_FOUR.contains(address) ? ipv4(address, 2) : address;
    }

    private static InetAddress ipv4(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    private static boolean in(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(Network::parse).toList();
    }
}
