package dev.tapedeck.application.access;

import dev.tapedeck.domain.access.AccessTokens;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.TokenVerdict;
import dev.tapedeck.domain.access.UserRepository;

/** Puts the access use cases together. */
public final class AccessServices {
    private AccessServices() {}

    public static AccessUseCases of(AccessTokens tokens, UserRepository users) {
        ActAsUseCase actAs = caller -> new Actor(users.idOf(caller), caller.scopes());
        return new AccessUseCases(token -> identify(tokens.verify(token), actAs), actAs);
    }

    private static IdentifyCallerUseCase.Result identify(TokenVerdict verdict, ActAsUseCase actAs) {
        if (verdict instanceof TokenVerdict.Accepted accepted) {
            return new IdentifyCallerUseCase.Result.Identified(actAs.actAs(accepted.caller()));
        }
        TokenVerdict.Rejected rejected = (TokenVerdict.Rejected) verdict;
        return new IdentifyCallerUseCase.Result.Rejected(rejected.code(), rejected.reason());
    }
}
