package dev.tapedeck.bootstrap.command;

import java.util.Optional;
import picocli.CommandLine;

/** The version that the jar's manifest names. */
final class VersionProvider implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"tapedeck " + version()};
    }

    static String version() {
        return Optional.ofNullable(VersionProvider.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
