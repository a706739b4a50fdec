package dev.tapedeck.adapters.http.access;

import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.application.access.Access;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The user at this machine, who needs no token. Pages of other sites must not act as this user: a request is accepted
 * only when it names a loopback host (a rebound DNS name would be in {@code Host}) and does not come from another
 * origin.
 */
public final class LocalUser {
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Access access;
    private final Caller caller;
    private volatile @Nullable Actor known;

    public LocalUser(Access access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    Actor actorOf(Context ctx) {
        @Nullable String host = ctx.header(Header.HOST);
        if (host == null || !LOOPBACK.matcher(host).matches()) {
            throw ProblemType.FOREIGN_HOST.exception();
        }
        if (isForeign(ctx.header(Header.ORIGIN), ctx.header("Sec-Fetch-Site"), host)) {
            throw ProblemType.FOREIGN_ORIGIN.exception();
        }
        @Nullable Actor actor = known;
        if (actor == null) {
            actor = access.actAs(caller);
            known = actor;
        }
        return actor;
    }

    private static boolean isForeign(@Nullable String origin, @Nullable String site, String host) {
        boolean foreignOrigin = origin != null && !origin.equalsIgnoreCase("http://" + host);
        boolean foreignSite = site != null && !OWN_SITE.contains(site);
        return foreignOrigin || foreignSite;
    }
}
