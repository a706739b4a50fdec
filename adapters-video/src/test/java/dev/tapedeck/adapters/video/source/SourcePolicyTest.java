package dev.tapedeck.adapters.video.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePolicyTest {
    private final SourcePolicy policy = policy(SourceRules.strict(), SourcePolicyTest::literally);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "239.255.255.250",
                "255.255.255.255",
                "240.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "[fec0::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::10.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2002:c0a8:101::]",
                "[2001::1]",
                "[64:ff9b:1::1]",
                "[::ffff:0:7f00:1]",
                "[100::1]",
                "[2001:2::1]",
                "[2001:db8::1]",
                "[3fff::1]",
                "[4000::1]",
                "[5f00::1]",
                "[fd00:ec2::254]",
                "168.63.129.16",
                "169.254.170.23",
                "100.100.100.200",
                "192.88.99.1",
                "198.51.100.1",
                "203.0.113.1",
            })
    void hosts_outside_the_public_network_are_refused(String host) {
        for (String scheme : List.of("http", "https", "rtmp", "rtsp", "srt")) {
            assertThat(codeOf(scheme + "://" + host + ":9000/live")).contains("address_not_allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "[2606:4700::1111]",
                "[64:ff9b::8.8.8.8]",
                "[2002:808:808::]"
            })
    void public_hosts_may_be_tried(String host) {
        assertThat(codeOf("http://" + host + "/live")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0177.0.0.1", "010.0.0.1", "008.8.8.8"})
    void unusual_spellings_of_addresses_are_refused(String host) {
        assertThat(codeOf("http://" + host + "/")).contains("address_not_allowed");
    }

    @Test
    void a_host_with_one_private_address_among_others_is_refused() {
        SourcePolicy mixed =
                policy(SourceRules.strict(), host -> List.of(address("93.184.216.34"), address("10.0.0.1")));

        assertThat(codeOf(mixed, "http://example.com/")).contains("address_not_allowed");
    }

    @Test
    void a_host_without_an_address_is_refused_and_may_be_tried_again() {
        Optional<RecordingFailure> refusal =
                policy.refusalOf(new CaptureSource.Stream(new SourceUrl("http://nowhere.invalid/")));

        assertThat(refusal).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo("source_unreachable");
            assertThat(why.retryable()).isTrue();
        });
    }

    @Test
    void a_name_whose_answer_is_a_mapped_address_is_refused() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        // As name servers' answers arrive; getByAddress without a scope would unwrap it.
        InetAddress resolved = Inet6Address.getByAddress("rebound.example", mapped, -1);

        assertThat(resolved).isInstanceOf(Inet6Address.class);
        assertThat(codeOf(policy(SourceRules.strict(), host -> List.of(resolved)), "http://rebound.example/"))
                .contains("address_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https", "rtmp", "rtsp", "srt"})
    void fragments_and_control_characters_are_refused(String scheme) {
        String host = scheme + "://93.184.216.34:9000";

        assertThat(codeOf(host + "/#?mode=listener")).contains("source_invalid");
        assertThat(codeOf(host + "/live#")).contains("source_invalid");
        assertThat(codeOf(host + "/live%0d%0aHost:x")).contains("source_invalid");
        assertThat(codeOf(host + "/live%00")).contains("source_invalid");
        assertThat(codeOf(scheme + "://user%0A:p@93.184.216.34/live")).contains("source_invalid");
    }

    @Test
    void private_and_local_hosts_pass_where_they_are_allowed() {
        SourcePolicy open = policy(new SourceRules(null, true, true), SourcePolicyTest::literally);

        assertThat(codeOf(open, "http://192.168.1.1/")).isEmpty();
        assertThat(codeOf(open, "rtsp://[fd12::1]/")).isEmpty();
        assertThat(codeOf(open, "http://127.0.0.1:8080/")).isEmpty();
        assertThat(codeOf(open, "http://169.254.169.254/latest")).contains("address_not_allowed");
        assertThat(codeOf(open, "http://[::ffff:169.254.169.254]/")).contains("address_not_allowed");
        assertThat(codeOf(open, "http://[fd00:ec2::254]/")).contains("address_not_allowed");
        assertThat(codeOf(open, "http://224.0.0.1/")).contains("address_not_allowed");
    }

    @Test
    void srt_may_call_but_not_listen() {
        assertThat(codeOf("srt://93.184.216.34:9000?mode=caller")).isEmpty();
        assertThat(codeOf("srt://93.184.216.34:9000?latency=1&mode=listener")).contains("source_invalid");
        assertThat(codeOf("srt://93.184.216.34:9000?MODE=rendezvous")).contains("source_invalid");
        assertThat(codeOf("srt://93.184.216.34:9000?mode=caller&mode=listener")).contains("source_invalid");
    }

    @Test
    void only_options_of_the_stream_are_passed_to_srt() {
        assertThat(codeOf("srt://93.184.216.34:9000?streamid=a&passphrase=0123456789&latency=100000"))
                .isEmpty();
        assertThat(codeOf("srt://93.184.216.34:9000?localaddr=10.0.0.1")).contains("source_invalid");
        assertThat(codeOf("srt://93.184.216.34:9000?timeout=-1")).contains("source_invalid");
        assertThat(codeOf("srt://93.184.216.34:9000?streamid=a&streamid=b")).contains("source_invalid");
        assertThat(SrtQuery.of("mode=caller&streamid=a=b")).contains("streamid=a=b");
    }

    @Test
    void rooms_are_not_for_this_engine() {
        Optional<RecordingFailure> refusal = policy.refusalOf(new CaptureSource.Room(ProviderKind.LIVEKIT, "room"));

        assertThat(refusal).hasValueSatisfying(why -> {
            assertThat(why.code()).isEqualTo("source_not_supported");
            assertThat(why.blame()).isEqualTo(Blame.CALLER);
        });
    }

    private Optional<String> codeOf(String url) {
        return codeOf(policy, url);
    }

    private static Optional<String> codeOf(SourcePolicy judge, String url) {
        return judge.refusalOf(new CaptureSource.Stream(new SourceUrl(url))).map(RecordingFailure::code);
    }

    private static SourcePolicy policy(SourceRules rules, HostResolver resolver) {
        return new SourcePolicy(rules, new AllowedHosts(rules, resolver));
    }

    /** Knows literal addresses only, so that the test needs no network. */
    private static List<InetAddress> literally(String host) {
        boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
        return literal ? List.of(address(host)) : List.of();
    }

    private static InetAddress address(String host) {
        try {
            return Arrays.asList(InetAddress.getAllByName(host)).get(0);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(host, e);
        }
    }
}
