package dev.tapedeck.adapters.persistence.provider;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.Collection;

/** The table of providers, to which sessions and runs refer. */
public final class KnownProviders {
    private static final SqlFiles SQL = SqlFiles.of(KnownProviders.class);

    private final Database database;

    public KnownProviders(Database database) {
        this.database = database;
    }

    /** Adds providers that are not in the table yet. */
    public void add(Collection<ProviderKind> providers) {
        database.asSystem()
                .run(
                        "add providers",
                        handle -> handle.createUpdate(SQL.get("add"))
                                .bind(
                                        "names",
                                        providers.stream()
                                                .map(ProviderKind::name)
                                                .toArray(String[]::new))
                                .execute());
    }
}
