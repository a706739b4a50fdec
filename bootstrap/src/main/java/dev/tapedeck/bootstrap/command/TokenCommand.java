package dev.tapedeck.bootstrap.command;

import dev.tapedeck.adapters.http.token.JwtMinter;
import dev.tapedeck.bootstrap.config.AccessConfig;
import dev.tapedeck.bootstrap.config.ConfigReader;
import dev.tapedeck.bootstrap.wiring.ConfigMapping;
import dev.tapedeck.domain.access.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a token for a caller, where tokens are checked by a shared secret. */
@Command(
        name = "token",
        description = "Prints a token for a server whose AUTH_JWT_SECRET is set here as well.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    private static final Duration VALID_FOR_MAX = Duration.ofDays(365);

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(names = "--subject", required = true, paramLabel = "NAME", description = "Whom the token speaks for.")
    private String subject;

    @Option(names = "--admin", description = "Let it operate the installation: jobs, metrics.")
    private boolean admin;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "12h",
            converter = DurationConverter.class,
            description = "How long it can be used, at most a year (default: ${DEFAULT-VALUE}).")
    private Duration validFor;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TokenCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        AccessConfig access = ConfigReader.readAccess(environment);
        if (access.jwtSecret().isEmpty()) {
            throw new CommandFailed("tokens are made by the issuer that AUTH_JWKS_URL belongs to, not here");
        }
        if (validFor.isZero() || validFor.compareTo(VALID_FOR_MAX) > 0) {
            throw new CommandFailed("--for must be between 1 second and a year");
        }
        Set<Scope> scopes = admin ? Set.of(Scope.ADMIN) : Set.of();
        spec.commandLine().getOut().println(new JwtMinter(ConfigMapping.jwt(access)).mint(subject, scopes, validFor));
        return 0;
    }
}
