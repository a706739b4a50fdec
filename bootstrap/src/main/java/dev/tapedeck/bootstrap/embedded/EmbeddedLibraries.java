package dev.tapedeck.bootstrap.embedded;

/** What the embedded services are made of. {@code serve} runs without these libraries on its class path. */
public final class EmbeddedLibraries {
    private static final String STORE = "/org/gaul/s3proxy/S3Proxy.class";

    private EmbeddedLibraries() {}

    /** @throws EmbeddedServiceFailed when they are not on the class path */
    public static void require() {
        if (EmbeddedLibraries.class.getResource(STORE) == null) {
            throw new EmbeddedServiceFailed("the embedded database and store are not on the class path: add"
                    + " tapedeck-embedded.jar behind tapedeck.jar, or run `tapedeck serve` with services of your own");
        }
    }
}
