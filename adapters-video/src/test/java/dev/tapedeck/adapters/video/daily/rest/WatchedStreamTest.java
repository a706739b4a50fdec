package dev.tapedeck.adapters.video.daily.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchedStreamTest {
    @Test
    void what_arrives_is_handed_on() throws IOException {
        byte[] bytes = {1, 2, (byte) 255};

        try (InputStream in = new WatchedStream(new ByteArrayInputStream(bytes), Duration.ofSeconds(30))) {
            assertThat(in.read()).isEqualTo(1);
            assertThat(in.readAllBytes()).containsExactly(2, 255);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_read_that_gets_nothing_fails() {
        InputStream stuck = new StuckStream();

        try (InputStream in = new WatchedStream(stuck, Duration.ofMillis(50))) {
            assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessageContaining("nothing has arrived");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Gives nothing until it is closed, and then an end, which must not be taken for the end of the file. */
    private static final class StuckStream extends InputStream {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() {
            try {
                closed.await();
                return -1;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return read();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
