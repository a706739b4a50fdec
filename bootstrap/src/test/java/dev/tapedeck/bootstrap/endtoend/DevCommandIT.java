package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DevCommandIT {
    @RegisterExtension
    static final ServerFixture FIXTURE = new ServerFixture();

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        String port = Integer.toString(FIXTURE.server().address().getPort());

        Program.Result second = Program.runTapedeck(FIXTURE.folder(), Map.of(), "dev", "--port", port);

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.errors()).startsWith("tapedeck: port " + port + " is taken");
    }

    @Test
    void a_folder_that_is_in_use_is_told() throws Exception {
        String data = FIXTURE.data().toString();

        Program.Result second = Program.runTapedeck(FIXTURE.folder(), Map.of(), "dev", "--port", "0", "--data", data);

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.errors()).contains(data).contains("in use by another Tapedeck");
    }

    @Test
    void a_request_that_names_another_host_is_refused() throws Exception {
        assertThat(FIXTURE.api().get("/health/ready").path("status").asText()).isEqualTo("up");
        assertThat(Program.run(
                                FIXTURE.folder(),
                                "curl",
                                "-s",
                                "-o",
                                "/dev/null",
                                "-w",
                                "%{http_code}",
                                "-H",
                                "Host: rebound.example",
                                FIXTURE.api().address("/api/recordings"))
                        .output())
                .isEqualTo("403");
    }
}
