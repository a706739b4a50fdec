package dev.tapedeck.adapters.http;

import dev.tapedeck.application.access.Access;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.IdSource;

/** Two users and an operator with tokens, and the local user. */
public final class FakeAccess implements Access {
    public static final String ALICE = "alice-token";
    public static final String BOB = "bob-token";
    public static final String OPERATOR = "operator-token";

    public final UserId alice;
    public final UserId bob;
    public final UserId operator;
    public final UserId localUser;

    FakeAccess(IdSource ids) {
        this.alice = new UserId(ids.next());
        this.bob = new UserId(ids.next());
        this.operator = new UserId(ids.next());
        this.localUser = new UserId(ids.next());
    }

    @Override
    public Result<Actor> identify(String token) {
        return switch (token) {
            case ALICE -> Result.done(Actor.of(alice));
            case BOB -> Result.done(Actor.of(bob));
            case OPERATOR -> Result.done(Actor.of(operator, Scope.ADMIN));
            case "expired-token" -> rejected("token_expired", "The token has expired.");
            default -> rejected("token_invalid", "The token is not known.");
        };
    }

    @Override
    public Actor actAs(Caller caller) {
        return new Actor(localUser, caller.scopes());
    }

    private static Result<Actor> rejected(String code, String reason) {
        return Result.refused(new Refusal.TokenRejected(code, reason));
    }
}
