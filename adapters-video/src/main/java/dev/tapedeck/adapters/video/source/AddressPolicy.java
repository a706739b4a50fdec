package dev.tapedeck.adapters.video.source;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * The networks to which connections are allowed. An IPv6 address that contains an IPv4 address is judged as the IPv4
 * address. What is neither a global unicast address nor expressly allowed is refused. Pure.
 *
 * <p>Source: IANA IPv4 and IPv6 Special-Purpose Address Registries.
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
    /** Cloud platforms return credentials at these addresses, so even an open policy does not allow them. */
    private static final List<Network> METADATA = networks(
            "100.100.100.200/32",
            "168.63.129.16/32",
            "169.254.169.254/32",
            "169.254.170.2/32",
            "169.254.170.23/32",
            "fd00:ec2::/32",
            "fd20:ce::254/128");
    /** Without hosts to record: this network, protocol assignments, documentation, benchmarks, multicast, reserved. */
    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Teredo, benchmarks and ORCHIDs are in the first one.
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20");

    private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

    private final boolean allowPrivate;
    private final boolean allowLoopback;

    AddressPolicy(SourceRules rules) {
        this.allowPrivate = rules.allowPrivateAddresses();
        this.allowLoopback = rules.allowLoopback();
    }

    /** Whether all addresses of a host are allowed; false when it has none. */
    boolean allowsAll(List<InetAddress> addresses) {
        return !addresses.isEmpty() && addresses.stream().allMatch(this::allows);
    }

    boolean allows(InetAddress address) {
        InetAddress judged = EmbeddedAddress.within(address);
        if (in(METADATA, judged) || in(SPECIAL, judged)) {
            return false;
        }
        if (in(LOOPBACK, judged)) {
            return allowLoopback;
        }
        return in(PRIVATE, judged) ? allowPrivate : isGlobal(judged);
    }

    /** Whether an address is in the operator's own networks, which only an open policy allows. */
    static boolean isInternal(InetAddress address) {
        InetAddress judged = EmbeddedAddress.within(address);
        return in(LOOPBACK, judged) || in(PRIVATE, judged);
    }

    /** All other IPv4 networks are global. */
    private static boolean isGlobal(InetAddress address) {
        return address.getAddress().length == 4 || GLOBAL_IPV6.contains(address);
    }

    private static boolean in(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(Network::parse).toList();
    }
}
