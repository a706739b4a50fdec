package dev.tapedeck.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        StringWriter errors = new StringWriter();

        int exitCode =
                BenchCommand.commandLine().setErr(new PrintWriter(errors, true)).execute("everything");

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains("everything", "startup");
    }
}
