package dev.tapedeck.adapters.video.kinescope;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The login and password of Kinescope's webhooks: HTTP Basic, the only method that Kinescope supports. Immutable; shows
 * no secret.
 *
 * @param login without a colon, the separator of HTTP Basic
 * @param password long and random, as it is the only protection
 */
public record WebhookPassword(String login, String password) {
    /** The name of the header, in lower case. */
    public static final String HEADER = "authorization";

    private static final int LENGTH_MIN = 16;
    private static final Pattern LOGIN = Pattern.compile("[!-9;-~]{1,100}");
    private static final Pattern PASSWORD = Pattern.compile("[!-~]{" + LENGTH_MIN + ",200}");
    private static final String SCHEME = "basic ";

    public WebhookPassword {
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("the login of Kinescope's webhook must be one word without a colon");
        }
        if (!PASSWORD.matcher(password).matches()) {
            throw new IllegalArgumentException(
                    "the password of Kinescope's webhook must be one word of at least " + LENGTH_MIN + " characters");
        }
    }

    /** The value of the header. */
    public String header() {
        return "Basic " + Base64.getEncoder().encodeToString(bytes());
    }

    /** Compares in constant time. */
    boolean isIn(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        try {
            byte[] given =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            return MessageDigest.isEqual(given, bytes());
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] bytes() {
        return (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "WebhookPassword[login=" + login + ", password=hidden]";
    }
}
