package dev.tapedeck.adapters.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.http.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
    private static final int MAX = 100_000;
    private final BodyBudget budget = new BodyBudget(1_000_000, 10);
    private final BodyBudget.Share share = budget.share("192.0.2.1");
    private long now;

    /** Each byte comes so long after the one before. */
    private final class Slow extends InputStream {
        private final Duration pause;

        private Slow(Duration pause) {
            this.pause = pause;
        }

        @Override
        public int read() {
            now += pause.toNanos();
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            into[from] = (byte) read();
            return 1;
        }
    }

    @Test
    void a_body_is_read_whole_with_and_without_its_length() throws IOException {
        byte[] body = "hello".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        assertThat(reader(new ByteArrayInputStream(body)).read(body.length, MAX))
                .isEqualTo(body);
        assertThat(reader(new ByteArrayInputStream(body)).read(-1, MAX)).isEqualTo(body);
        assertThat(budget.bytes()).isEqualTo(2L * body.length);
    }

    @Test
    void a_byte_now_and_then_is_too_slow() {
        assertThatThrownBy(() -> reader(new Slow(Duration.ofSeconds(8))).read(MAX, MAX))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("body_too_slow");
        assertThat(Duration.ofNanos(now)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_body_of_the_least_rate_is_read() throws IOException {
        assertThat(reader(new Slow(Duration.ofMillis(1).dividedBy(2))).read(MAX, MAX))
                .hasSize(MAX);
    }

    @Test
    void a_body_that_is_too_long_is_not_read_for_ever() {
        assertThatThrownBy(() -> reader(new Slow(Duration.ofSeconds(1))).read(MAX + 1, MAX))
                .isInstanceOf(ProblemException.class);
        assertThat(Duration.ofNanos(now)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_body_that_finds_no_room_is_refused() {
        assertThatThrownBy(() -> new BodyReader(new ByteArrayInputStream(new byte[600_000]), share, System::nanoTime)
                        .read(600_000, 600_000))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("overloaded");
        share.close();
        assertThat(budget.bytes()).isZero();
    }

    private BodyReader reader(InputStream in) {
        return new BodyReader(in, share, () -> now);
    }
}
