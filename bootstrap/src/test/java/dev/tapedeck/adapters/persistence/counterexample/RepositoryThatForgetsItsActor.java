package dev.tapedeck.adapters.persistence.counterexample;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.domain.access.Actor;

public record RepositoryThatForgetsItsActor(Database database) {
    int count(Actor actor) {
        return database.asSystem().run("count", handle -> handle.execute("select 1"));
    }
}
