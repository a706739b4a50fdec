package dev.tapedeck.bootstrap;

import dev.tapedeck.bootstrap.command.TapedeckCommand;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(TapedeckCommand.commandLine(System.getenv()).execute(arguments));
    }
}
