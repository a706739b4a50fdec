package dev.tapedeck.adapters.persistence.playback;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.playback.SigningKeys;
import java.security.SecureRandom;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Secret keys in PostgreSQL. */
public final class JdbiSigningKeys implements SigningKeys {
    private static final SqlFiles SQL = SqlFiles.of(JdbiSigningKeys.class);
    private static final int KEY_BYTES = 32;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    public JdbiSigningKeys(Database database) {
        this.database = database;
    }

    @Override
    public byte[] key(String name) {
        return database.asSystem()
                .run("read the signing key " + name, handle -> find(handle, name))
                .orElseGet(() -> made(name));
    }

    /** When several nodes create a key at the same time, all use the first one. */
    private byte[] made(String name) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        return database.asSystem().transact("make the signing key " + name, handle -> {
            handle.createUpdate(SQL.get("insert"))
                    .bind("name", name)
                    .bind("key", fresh)
                    .execute();
            return find(handle, name).orElseThrow();
        });
    }

    private static Optional<byte[]> find(Handle handle, String name) {
        return handle.createQuery(SQL.get("find"))
                .bind("name", name)
                .map((results, context) -> results.getBytes("key"))
                .findOne();
    }
}
