package dev.tapedeck.adapters.persistence.media;

import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed, without the library's messages, which contain addresses and headers. Used only inside this
 * package, which adds the attempted operation.
 */
final class S3Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Set<String> TRANSIENT_CODES = Set.of(
            "InternalError", "RequestTimeout", "ServiceUnavailable", "SlowDown", "SlowDownRead", "SlowDownWrite");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR_MIN = 500;

    private final String code;
    private final boolean maybeTransient;
    private final Throwable reason;

    private S3Failed(String code, String saying, boolean maybeTransient, Throwable reason) {
        super(saying, reason);
        this.reason = reason;
        this.code = code;
        this.maybeTransient = maybeTransient;
    }

    static S3Failed of(Throwable thrown) {
        Throwable fault = unwrapped(thrown);
        if (fault instanceof ErrorResponseException refused) {
            return ofResponse(refused);
        }
        if (fault instanceof ServerException failed) {
            String response = "it responded with " + failed.statusCode();
            return new S3Failed("", response, isTransient(failed.statusCode()), new S3Refusal(response, failed));
        }
        if (fault instanceof IOException broken) {
            return new S3Failed("", sayingOf(broken), !(broken instanceof FileNotFoundException), broken);
        }
        // A gateway in front of the store answers in HTML while the store restarts.
        boolean foreign = fault instanceof InvalidResponseException;
        String response = foreign ? "the response is not of an S3 store" : "its response could not be used";
        return new S3Failed("", response, foreign, new S3Refusal(response, fault));
    }

    /** The error code of the S3 protocol; empty when the response was not in this protocol. */
    String code() {
        return code;
    }

    /** Whether the same call may succeed a moment later. */
    boolean isTransient() {
        return maybeTransient;
    }

    MediaStoreUnavailable during(String attempted) {
        return new MediaStoreUnavailable(attempted + ": " + getMessage(), reason);
    }

    private static S3Failed ofResponse(ErrorResponseException refused) {
        @Nullable String reported = refused.errorResponse().code();
        String code = reported == null ? "" : reported;
        int status = refused.response().code();
        String response = ("it responded with " + status + " " + code).strip();
        boolean maybeTransient = TRANSIENT_CODES.contains(code) || isTransient(status);
        return new S3Failed(code, explained(code, response), maybeTransient, new S3Refusal(response, refused));
    }

    private static boolean isTransient(int status) {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR_MIN;
    }

    private static String explained(String code, String response) {
        return switch (code) {
            case "InvalidAccessKeyId" -> "it does not know the access key";
            case "SignatureDoesNotMatch" -> "the secret key does not fit the access key";
            case "AccessDenied" -> "these keys do not permit this";
            case "NoSuchBucket" -> "there is no such bucket";
            case "RequestTimeTooSkewed" -> "the clocks of this machine and the store differ too much";
            case "PermanentRedirect", "AuthorizationHeaderMalformed" -> "the bucket is in another region";
            default -> response;
        };
    }

    private static String sayingOf(IOException broken) {
        if (broken instanceof FileNotFoundException) {
            return "the file to store cannot be read";
        }
        if (broken instanceof ConnectException) {
            return "nothing accepts connections there";
        }
        if (broken instanceof UnknownHostException) {
            return "its host name is not known";
        }
        return broken instanceof InterruptedIOException ? "no response in time" : "the connection broke off";
    }

    private static Throwable unwrapped(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        boolean envelope = thrown instanceof ExecutionException
                || thrown instanceof CompletionException
                || thrown.getClass() == MinioException.class;
        return envelope && cause != null ? unwrapped(cause) : thrown;
    }
}
