package dev.tapedeck.adapters.video.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one decision about which hosts a capture may connect to. The caller connects to the addresses that {@link
 * #resolve} returns, and does not resolve the host again. Thread-safe.
 */
public final class AllowedHosts {
    private static final Duration RESOLVE_MAX = Duration.ofSeconds(2);

    /** Texts that inet_aton reads as an IPv4 address: one to four numbers, also octal and hexadecimal. */
    private static final Pattern NUMERIC =
            Pattern.compile("(0[xX][0-9a-fA-F]*|\\d+)(\\.(0[xX][0-9a-fA-F]*|\\d+))*\\.?");

    private static final Pattern DOTTED_QUAD = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private final AddressPolicy addresses;
    private final HostResolver resolver;

    AllowedHosts(SourceRules rules, HostResolver resolver) {
        this.addresses = new AddressPolicy(rules);
        this.resolver = resolver;
    }

    /** Uses the system's resolver, for at most 2 seconds a host. */
    public static AllowedHosts of(SourceRules rules) {
        return new AllowedHosts(rules, HostResolver.system(RESOLVE_MAX));
    }

    /**
     * The addresses of a host, in the resolver's order; at least one.
     *
     * @throws AddressNotAllowed when one of them is not allowed, or the host is an address in an unusual spelling, which
     *     programs read differently
     * @throws UnknownHostException when the host has no address, or none was found in time
     */
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        if (host.contains("%") || (NUMERIC.matcher(host).matches() && !isDottedQuad(host))) {
            throw new AddressNotAllowed();
        }
        List<InetAddress> found = resolver.resolve(host);
        if (found.isEmpty()) {
            throw new UnknownHostException("the host has no address");
        }
        if (!addresses.allowsAll(found)) {
            throw new AddressNotAllowed();
        }
        return found;
    }

    /**
     * Checks an address immediately before a connection to it.
     *
     * @throws AddressNotAllowed when it is not allowed
     */
    public void check(InetAddress address) throws AddressNotAllowed {
        if (!addresses.allows(address)) {
            throw new AddressNotAllowed();
        }
    }

    /** Whether an address is in the operator's own networks, which only an open policy allows. */
    public static boolean isInternal(InetAddress address) {
        return AddressPolicy.isInternal(address);
    }

    private static boolean isDottedQuad(String host) {
        return DOTTED_QUAD.matcher(host).matches()
                && List.of(host.split("\\.")).stream().allMatch(part -> Integer.parseInt(part) <= 255);
    }
}
