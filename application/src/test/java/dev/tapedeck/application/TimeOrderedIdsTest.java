package dev.tapedeck.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.Simultaneously;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final int MANY = 10_000;

    private final SettableClock clock = new SettableClock();
    private final TimeOrderedIds ids = new TimeOrderedIds(clock);

    @Test
    void every_id_is_of_version_7_and_of_the_usual_variant() {
        assertThat(Stream.generate(ids::next).limit(MANY)).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void an_id_begins_with_its_millisecond() {
        UUID id = ids.next();

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void a_later_id_sorts_after_an_earlier_one_as_text() {
        String earlier = ids.next().toString();
        clock.advance(Duration.ofMillis(1));

        assertThat(ids.next().toString()).isGreaterThan(earlier);
    }

    @Test
    void ids_of_one_millisecond_differ_on_all_threads() {
        List<Set<UUID>> made = Simultaneously.call(
                4,
                number -> new HashSet<>(Stream.generate(ids::next).limit(MANY).toList()));

        Set<UUID> all = new HashSet<>();
        made.forEach(all::addAll);
        assertThat(all).hasSize(4 * MANY);
    }

    @Test
    void times_before_1970_and_far_ahead_keep_the_shape() {
        for (String time : List.of("1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z")) {
            clock.set(Instant.parse(time));
            assertThat(ids.next().version()).isEqualTo(7);
        }
    }
}
