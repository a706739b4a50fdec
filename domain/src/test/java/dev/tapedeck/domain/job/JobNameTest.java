package dev.tapedeck.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobNameTest {
    @Test
    void stored_names_are_those_of_running_installations() {
        assertThat(Arrays.stream(JobName.values()).map(JobName::wireName))
                .containsExactly(
                        "reconcile",
                        "purge",
                        "prune",
                        "survey",
                        "poll",
                        "rooms",
                        "follow",
                        "events",
                        "start",
                        "stop",
                        "ask",
                        "reconnect",
                        "collect",
                        "mix",
                        "transcribe",
                        "waveform",
                        "pictures",
                        "download",
                        "audio");
    }

    @ParameterizedTest
    @EnumSource
    void a_job_is_found_by_its_stored_name(JobName job) {
        assertThat(JobName.ofWireName(job.wireName())).isEqualTo(job);
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> JobName.ofWireName("dream")).isInstanceOf(IllegalArgumentException.class);
    }
}
