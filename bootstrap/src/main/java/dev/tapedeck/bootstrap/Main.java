package dev.tapedeck.bootstrap;

import dev.tapedeck.bootstrap.command.TapedeckCommand;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exitCode = TapedeckCommand.commandLine(System.getenv()).execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
