package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.consent.Consent;
import dev.tapedeck.domain.session.consent.ConsentRepository;

/** Consents in PostgreSQL. */
public final class JdbiConsentRepository implements ConsentRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiConsentRepository.class);

    private final Database database;

    public JdbiConsentRepository(Database database) {
        this.database = database;
    }

    @Override
    public void add(Actor actor, Consent consent) {
        Transactions asked = database.as(actor);
        asked.run(
                "store a consent in session " + consent.session(),
                handle -> asked.visibility()
                        .update(handle, SQL.get("add"))
                        .bind("session", consent.session().value())
                        .bind("participant", consent.participant())
                        .bind("isGiven", consent.isGiven())
                        .bind("at", consent.at())
                        .execute());
    }

    @Override
    public boolean isRefused(SessionId session) {
        return database.asSystem()
                .run(
                        "find a refusal in session " + session,
                        handle -> handle.createQuery(SQL.get("isRefused"))
                                .bind("session", session.value())
                                .mapTo(Boolean.class)
                                .one());
    }
}
