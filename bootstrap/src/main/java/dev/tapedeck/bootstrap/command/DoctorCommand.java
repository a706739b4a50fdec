package dev.tapedeck.bootstrap.command;

import dev.tapedeck.bootstrap.config.ConfigReader;
import dev.tapedeck.bootstrap.doctor.Doctor;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Finds out before a server starts whether it would work. */
@Command(
        name = "doctor",
        description = {
            "Tries the configuration of `serve` against the real services: database, store, callers' keys, ffmpeg, spool, and the"
                    + " platforms that are configured.",
            "Each line says ok, warn or fail, and what to do. Changes nothing that stays.",
            "Exit code: 0 when a server would work, 1 when it would not, 2 when the configuration cannot be used."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DoctorCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Doctor doctor = new Doctor(ConfigReader.read(environment), InstantSource.system());
        boolean isWell = doctor.examine(finding -> {
            out.println(finding);
            out.flush();
        });
        return isWell ? 0 : FailureMessages.FAILED;
    }
}
