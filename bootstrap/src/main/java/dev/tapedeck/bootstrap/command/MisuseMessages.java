package dev.tapedeck.bootstrap.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints the error of a command line and where the help is: a page of help would hide the one sentence that matters. */
final class MisuseMessages implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("tapedeck: " + misuse.getMessage());
        boolean isHelped = UnmatchedArgumentException.printSuggestions(misuse, err);
        if (command.getParent() == null && !isHelped) {
            command.usage(err);
        } else if (!isHelped) {
            err.println("`./tapedeck " + command.getCommandName() + " --help` shows how it is called.");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
