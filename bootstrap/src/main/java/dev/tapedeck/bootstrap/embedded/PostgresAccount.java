package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account that PostgreSQL runs under: it refuses to be root. A user namespace of its own satisfies it and needs no other account;
 * where namespaces are forbidden, as in many containers, it runs as nobody.
 */
enum PostgresAccount {
    SAME,
    OWN_NAMESPACE,
    NOBODY;

    private static final int ROOT = 0;
    private static final int NOBODYS_ID = 65_534;

    /** @param folder that this process may write */
    static PostgresAccount choose(Path folder) {
        if (!isRoot(folder)) {
            return SAME;
        }
        if (Tools.succeeds("unshare", "--user", "true")) {
            return OWN_NAMESPACE;
        }
        if (Tools.has("setpriv")) {
            return NOBODY;
        }
        throw new EmbeddedServiceFailed("PostgreSQL does not run as root: start Tapedeck as another user");
    }

    /** Hands a file or folder to the account, not what is inside. */
    void give(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODYS_ID);
            Files.setAttribute(path, "unix:gid", NOBODYS_ID);
        }
    }

    /** A command that ends by itself. */
    List<String> command(List<String> arguments) {
        return joined(prefix(), arguments);
    }

    /**
     * The command of a server: outside our process group, so that Ctrl-C reaches only us and we can stop things in their
     * order, and asked to stop by the kernel when we are gone. Every link replaces the one before, so the process id
     * stays.
     */
    List<String> serverCommand(List<String> arguments) {
        List<String> bound = Tools.has("setpriv") ? List.of("setpriv", "--pdeathsig", "INT") : List.of();
        List<String> apart = Tools.has("setsid") ? List.of("setsid") : List.of();
        return joined(apart, joined(prefix(), joined(bound, arguments)));
    }

    private List<String> prefix() {
        return switch (this) {
            case SAME -> List.of();
            case OWN_NAMESPACE -> List.of("unshare", "--user");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODYS_ID, "--regid=" + NOBODYS_ID, "--clear-groups");
        };
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** What we make is ours; the folder itself may have been given away. */
    private static boolean isRoot(Path folder) {
        try {
            Path made = Files.createTempFile(folder, ".owner", "");
            try {
                return Files.getAttribute(made, "unix:uid").equals(ROOT);
            } finally {
                Files.delete(made);
            }
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("the data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }
}
