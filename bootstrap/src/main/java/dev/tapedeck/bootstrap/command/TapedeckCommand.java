package dev.tapedeck.bootstrap.command;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: prints its help. */
@Command(
        name = "tapedeck",
        description = "Records what happens in live rooms, browsers and streams, and gives it back.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "In a source checkout: `./tapedeck test` runs every check, `./tapedeck bench` measures.",
            "docs/configuration.md: variables for serve."
        })
public final class TapedeckCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    private TapedeckCommand() {}

    /** @param environment the variables that commands are configured by */
    public static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new TapedeckCommand())
                .addSubcommand(new DevCommand(environment))
                .addSubcommand(new ServeCommand(environment))
                .addSubcommand(new RecordCommand(environment))
                .addSubcommand(new TokenCommand(environment))
                .addSubcommand(new DoctorCommand(environment))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new MisuseMessages())
                .setExecutionExceptionHandler(new FailureMessages());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing.");
    }
}
