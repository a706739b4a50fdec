package dev.tapedeck.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link IdSource} promises. */
public interface IdSourceContract {
    IdSource ids();

    @Test
    default void ids_are_uuids_of_version_7() {
        UUID id = ids().next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    default void ids_sort_in_the_order_they_were_made() {
        List<String> made =
                Stream.generate(ids()::next).limit(1_000).map(UUID::toString).toList();

        assertThat(made).isSorted();
    }

    @Test
    default void ids_that_are_made_at_once_differ() {
        List<List<UUID>> made = Simultaneously.call(
                10, number -> Stream.generate(ids()::next).limit(500).toList());

        assertThat(made.stream().flatMap(List::stream)).hasSize(5_000).doesNotHaveDuplicates();
    }
}
