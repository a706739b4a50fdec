package dev.tapedeck.adapters.http.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Responds with problems also to requests that never reach a route: malformed HTTP, and errors of the JVM. */
public final class JettyProblems extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JettyProblems.class);
    private static final int INTERNAL = 500;

    /** Responds to an error of the JVM, such as a stack overflow. */
    public static void onError(HttpServletResponse response, Error error) {
        LOG.error("a request failed", error);
        response.setStatus(INTERNAL);
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(body(ProblemMapper.ofStatus(INTERNAL)));
        } catch (IOException clientLeft) {
            LOG.debug("the client has left before the response", clientLeft);
        }
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = ProblemMapper.ofStatus(code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.retryAfter() != null) {
            response.getHeaders()
                    .put(HttpHeader.RETRY_AFTER, problem.retryAfter().toSeconds());
        }
        // Closes the connection, as the next bytes on it may be the rest of the malformed request.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(body(problem)), callback);
    }

    private static byte[] body(Problem problem) {
        return ProblemJson.text(problem, "").getBytes(StandardCharsets.UTF_8);
    }
}
