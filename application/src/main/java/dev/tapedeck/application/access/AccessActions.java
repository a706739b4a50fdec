package dev.tapedeck.application.access;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.AccessTokens;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.TokenVerdict;
import dev.tapedeck.domain.access.UserRepository;

final class AccessActions implements Access {
    private final AccessTokens tokens;
    private final UserRepository users;

    AccessActions(Kernel kernel, AccessTokens tokens) {
        this.tokens = tokens;
        this.users = kernel.port(UserRepository.class);
    }

    @Override
    public Result<Actor> identify(String token) {
        TokenVerdict verdict = tokens.verify(token);
        if (verdict instanceof TokenVerdict.Accepted accepted) {
            return Result.done(actAs(accepted.caller()));
        }
        TokenVerdict.Rejected rejected = (TokenVerdict.Rejected) verdict;
        return Result.refused(new Refusal.TokenRejected(rejected.code(), rejected.reason()));
    }

    @Override
    public Actor actAs(Caller caller) {
        return new Actor(users.idOf(caller), caller.scopes());
    }
}
