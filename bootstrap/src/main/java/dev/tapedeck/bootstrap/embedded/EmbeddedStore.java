package dev.tapedeck.bootstrap.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An object store of our own in the data folder: speaks the S3 protocol on loopback, checks signatures, and lets pages
 * of any origin read what an address was signed for.
 */
public final class EmbeddedStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);
    private static final String ACCESS_KEY = "tapedeck";
    private static final URI ANY_PORT = URI.create("http://127.0.0.1:0");
    private static final int THREADS_MAX = 64;
    private static final long STOP_MILLIS_MAX = 2_000;

    private final S3Proxy server;
    private final String secretKey;
    private final boolean keepsContentTypes;

    private EmbeddedStore(S3Proxy server, String secretKey, boolean keepsContentTypes) {
        this.server = server;
        this.secretKey = secretKey;
        this.keepsContentTypes = keepsContentTypes;
    }

    /** Returns when the store takes requests. It has no bucket at first. */
    public static EmbeddedStore start(DataFolder data) {
        Path objects = data.folder("objects");
        boolean keepsContentTypes = keepsAttributes(objects);
        if (!keepsContentTypes) {
            LOG.warn(
                    "the file system of {} keeps no extended attributes: stored media lose their content types, and some"
                            + " players will refuse them; choose another folder with --data",
                    objects);
        }
        String secretKey = data.secret("store-secret-key");
        return new EmbeddedStore(started(objects, secretKey), secretKey, keepsContentTypes);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    public String accessKey() {
        return ACCESS_KEY;
    }

    public String secretKey() {
        return secretKey;
    }

    /** Content types are kept as extended attributes, which not every file system has. */
    public boolean keepsContentTypes() {
        return keepsContentTypes;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new EmbeddedServiceFailed("the object store does not stop", e);
        }
    }

    private static S3Proxy started(Path objects, String secretKey) {
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", objects.toString());
        S3Proxy server = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem", properties))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, secretKey)
                .endpoint(ANY_PORT)
                .corsRules(new CrossOriginResourceSharing())
                .jettyMaxThreads(THREADS_MAX)
                .stopTimeout(STOP_MILLIS_MAX)
                .build();
        try {
            server.start();
            return server;
        } catch (Exception e) {
            throw new EmbeddedServiceFailed("the object store cannot be started: " + e.getMessage(), e);
        }
    }

    static boolean keepsAttributes(Path folder) {
        try {
            Path probe = Files.createTempFile(folder, ".attributes", "");
            try {
                UserDefinedFileAttributeView attributes =
                        Files.getFileAttributeView(probe, UserDefinedFileAttributeView.class);
                return attributes != null && attributes.write("user.tapedeck", ByteBuffer.allocate(1)) == 1;
            } catch (FileSystemException e) {
                return false;
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new EmbeddedServiceFailed("the data folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }
}
