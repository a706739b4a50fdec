package dev.tapedeck.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountingIdsTest implements IdSourceContract {
    private final CountingIds ids = new CountingIds();

    @Override
    public IdSource ids() {
        return ids;
    }

    @Test
    void every_run_gives_the_same_ids() {
        assertThat(new CountingIds().next()).isEqualTo(new CountingIds().next());
    }
}
