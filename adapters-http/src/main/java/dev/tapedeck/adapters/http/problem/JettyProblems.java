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

/** Answers what never reaches a route as a problem too: requests that are no HTTP, and a Java that gives up. */
public final class JettyProblems extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JettyProblems.class);
    private static final int INTERNAL = 500;

    /** Answers an error of Java itself, such as a stack that is too deep. */
    public static void onError(HttpServletResponse response, Error error) {
        LOG.error("a request broke something", error);
        response.setStatus(INTERNAL);
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(body(INTERNAL));
        } catch (IOException clientLeft) {
            LOG.debug("nobody was there to hear of it", clientLeft);
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
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        // What follows on this connection may be the rest of what could not be read.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(body(code)), callback);
    }

    private static byte[] body(int status) {
        return ProblemJson.text(ProblemMapper.ofStatus(status), "").getBytes(StandardCharsets.UTF_8);
    }
}
