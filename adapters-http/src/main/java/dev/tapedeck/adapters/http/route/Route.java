package dev.tapedeck.adapters.http.route;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One route of the server.
 *
 * @param path with parameters in braces, as in the contract
 * @param access its access rule; there is no default
 */
public record Route(HandlerType method, String path, Access access, Handler handler) {
    public static Route get(String path, Access access, Handler handler) {
        return new Route(HandlerType.GET, path, access, handler);
    }

    public static Route post(String path, Access access, Handler handler) {
        return new Route(HandlerType.POST, path, access, handler);
    }

    public static Route put(String path, Access access, Handler handler) {
        return new Route(HandlerType.PUT, path, access, handler);
    }

    public static Route patch(String path, Access access, Handler handler) {
        return new Route(HandlerType.PATCH, path, access, handler);
    }

    public static Route delete(String path, Access access, Handler handler) {
        return new Route(HandlerType.DELETE, path, access, handler);
    }

    public static Route options(String path, Access access, Handler handler) {
        return new Route(HandlerType.OPTIONS, path, access, handler);
    }
}
