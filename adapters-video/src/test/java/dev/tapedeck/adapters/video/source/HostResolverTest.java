package dev.tapedeck.adapters.video.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HostResolverTest {
    @Test
    void a_name_without_an_answer_has_no_addresses() {
        assertThat(HostResolver.system(Duration.ofSeconds(5)).resolve("nowhere.invalid"))
                .isEmpty();
    }

    @Test
    void a_name_whose_answer_takes_too_long_has_no_addresses() {
        CountDownLatch over = new CountDownLatch(1);
        HostResolver resolver = HostResolver.within(Duration.ofMillis(50), host -> {
            await(over);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });

        assertThat(resolver.resolve("slow.example")).isEmpty();
        over.countDown();
    }

    @Test
    void no_address_is_not_an_allowed_address() {
        AllowedHosts hosts = new AllowedHosts(new SourceRules(null, true, true), host -> List.of());

        assertThatThrownBy(() -> hosts.resolve("slow.example"))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(AddressNotAllowed.class);
    }

    @Test
    void an_address_is_checked_again_before_a_connection() throws UnknownHostException {
        AllowedHosts hosts = AllowedHosts.of(SourceRules.strict());
        InetAddress inside = InetAddress.getByName("10.0.0.1");

        assertThatThrownBy(() -> hosts.check(inside)).isInstanceOf(AddressNotAllowed.class);
        hosts.check(InetAddress.getByName("93.184.216.34"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the test was ended", e);
        }
    }
}
