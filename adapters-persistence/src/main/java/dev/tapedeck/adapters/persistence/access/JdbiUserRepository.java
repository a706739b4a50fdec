package dev.tapedeck.adapters.persistence.access;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.access.UserRepository;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users in PostgreSQL. Recent callers are cached, as every request looks one up. */
public final class JdbiUserRepository implements UserRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiUserRepository.class);
    private static final int REMEMBERED_MAX = 10_000;

    /** The issuer's data about a user; a change is stored. */
    private record Profile(
            String subject, @Nullable String name, @Nullable String email) {
        static Profile of(Caller caller) {
            return new Profile(caller.subject(), caller.name(), caller.email());
        }
    }

    private final Database database;
    private final RecentlyUsed<Profile, UserId> remembered = new RecentlyUsed<>(REMEMBERED_MAX);

    public JdbiUserRepository(Database database) {
        this.database = database;
    }

    @Override
    public UserId idOf(Caller caller) {
        Profile profile = Profile.of(caller);
        Optional<UserId> known = remembered.get(profile);
        if (known.isPresent()) {
            return known.get();
        }
        UserId id = stored(profile);
        remembered.put(profile, id);
        return id;
    }

    private UserId stored(Profile profile) {
        UUID id = database.asSystem()
                .run(
                        "find the user behind a token",
                        handle -> handle.createQuery(SQL.get("idOf"))
                                .bind("subject", profile.subject())
                                .bind("name", profile.name())
                                .bind("email", profile.email())
                                .mapTo(UUID.class)
                                .one());
        return new UserId(id);
    }
}
