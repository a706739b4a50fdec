package dev.tapedeck.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private static final Map<String, String> SECRET = Map.of("AUTH_JWT_SECRET", "0123456789abcdef0123456789abcdef");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void no_command_is_a_misuse_that_is_explained() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(err.toString()).contains("a command is missing", "dev", "serve", "record");
    }

    @Test
    void help_goes_to_standard_output() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString()).contains("dev", "serve", "record", "token", "doctor", "bench");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void serve_without_a_configuration_names_everything_that_is_missing() {
        assertThat(run(Map.of(), "serve")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "DATABASE_URL is required",
                        "S3_ACCESS_KEY",
                        "S3_SECRET_KEY",
                        "AUTH_JWT_SECRET or AUTH_JWKS_URL");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void doctor_refuses_what_serve_refuses() {
        assertThat(run(Map.of(), "doctor")).isEqualTo(2);
    }

    @Test
    void a_token_is_the_only_line_on_standard_output() {
        assertThat(run(SECRET, "token", "--subject", "alice")).isZero();
        assertThat(out.toString().lines()).hasSize(1).allMatch(line -> line.split("\\.", -1).length == 3);
    }

    @Test
    void a_token_needs_a_subject() {
        assertThat(run(SECRET, "token")).isEqualTo(2);
        assertThat(err.toString()).contains("--subject");
    }

    @Test
    void a_token_is_not_made_where_an_issuer_makes_them() {
        assertThat(run(Map.of("AUTH_JWKS_URL", "https://login.example/keys"), "token", "--subject", "alice"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("made by the issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "9000h"})
    void a_token_lives_between_a_second_and_a_year(String length) {
        assertThat(run(SECRET, "token", "--subject", "alice", "--for", length)).isEqualTo(1);
        assertThat(err.toString()).contains("--for must be between");
    }

    @Test
    void record_needs_to_know_what() {
        assertThat(run(Map.of(), "record")).isEqualTo(2);
        assertThat(err.toString()).contains("URL");
    }

    @Test
    void record_refuses_a_length_that_is_none() {
        assertThat(run(Map.of(), "record", "testpattern:", "--for", "soon")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains("must be like 30s, 5m or 1h30m", "./tapedeck record --help");
    }

    @Test
    void a_word_that_is_spelt_wrong_is_answered_with_the_right_one() {
        assertThat(run(Map.of(), "recrod", "testpattern:")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Did you mean")
                .contains("tapedeck record")
                .doesNotContain("Usage:");
    }

    @Test
    void record_says_when_a_server_is_not_there() {
        assertThat(run(Map.of(), "record", "testpattern:", "--server", "http://127.0.0.1:1"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("tapedeck: cannot reach http://127.0.0.1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "tapes.example", "ftp://tapes.example", "http:/tapes.example"})
    void record_says_how_the_address_of_a_server_is_written(String server) {
        assertThat(run(Map.of(), "record", "testpattern:", "--server", server)).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("tapedeck: --server must start with http:// or https://, like http://localhost:8080");
    }

    private int run(Map<String, String> environment, String... arguments) {
        CommandLine program = TapedeckCommand.commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        program.getSubcommands()
                .values()
                .forEach(command -> command.setOut(program.getOut()).setErr(program.getErr()));
        return program.execute(arguments);
    }
}
