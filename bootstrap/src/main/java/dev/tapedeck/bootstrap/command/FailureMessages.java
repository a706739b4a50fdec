package dev.tapedeck.bootstrap.command;

import dev.tapedeck.bootstrap.client.ServerRefused;
import dev.tapedeck.bootstrap.config.InvalidConfiguration;
import dev.tapedeck.bootstrap.embedded.EmbeddedServiceFailed;
import dev.tapedeck.bootstrap.wiring.PortTaken;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says what went wrong on standard error. Only what should never happen comes with a stack trace. */
final class FailureMessages implements CommandLine.IExecutionExceptionHandler {
    static final int FAILED = 1;
    static final int MISCONFIGURED = 2;

    /** Their messages are complete for a person. */
    private static final List<Class<? extends Exception>> EXPECTED =
            List.of(CommandFailed.class, EmbeddedServiceFailed.class, PortTaken.class, ServerRefused.class);

    private static final Logger LOG = LoggerFactory.getLogger(FailureMessages.class);

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, CommandLine.ParseResult unusedArguments) {
        if (failure instanceof InvalidConfiguration) {
            command.getErr().println("The configuration cannot be used:\n" + failure.getMessage());
            command.getErr().println("docs/configuration.md explains every variable.");
            return MISCONFIGURED;
        }
        if (EXPECTED.stream().noneMatch(type -> type.isInstance(failure))) {
            LOG.error("{} failed unexpectedly", command.getCommandName(), failure);
        }
        command.getErr().println("tapedeck: " + failure.getMessage());
        return FAILED;
    }
}
