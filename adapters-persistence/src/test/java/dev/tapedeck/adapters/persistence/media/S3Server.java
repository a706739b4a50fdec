package dev.tapedeck.adapters.persistence.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server of the S3 protocol on loopback that checks signatures, for all tests of a class. */
final class S3Server implements BeforeAllCallback, AfterAllCallback {
    static final String ACCESS_KEY = "test-access-key";
    static final String SECRET_KEY = "test-secret-key";

    private final Path folder = temporaryFolder();
    private S3Proxy proxy = proxy(0);
    private int port;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        proxy.start();
        port = proxy.getPort();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        proxy.stop();
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    void goAway() throws Exception {
        proxy.stop();
    }

    /** At the same address, with what it held. */
    void comeBack() throws Exception {
        proxy = proxy(port);
        proxy.start();
    }

    S3Config config(String bucket) {
        return config(bucket, ACCESS_KEY, SECRET_KEY);
    }

    S3Config config(String bucket, String accessKey, String secretKey) {
        return S3Config.of(endpoint(port), null, "us-east-1", bucket, accessKey, secretKey);
    }

    private S3Proxy proxy(int atPort) {
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        return S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem", properties))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                .endpoint(endpoint(atPort))
                .jettyMaxThreads(16)
                .stopTimeout(0)
                .build();
    }

    private static URI endpoint(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("s3-server");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
