package dev.tapedeck.bootstrap.embedded;

import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.domain.media.MediaKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

/** A process that runs both services, writes to both, and then waits to be killed. */
final class ServicesOwner {
    static final MediaKey KEY = new MediaKey("recordings/1/seg_000001.ts");

    private ServicesOwner() {}

    /** Arguments: the data folder, and the file that gets the server's process id when everything is written. */
    public static void main(String[] arguments) throws IOException, SQLException {
        DataFolder data = DataFolder.open(Path.of(arguments[0]));
        EmbeddedDatabase database = DatabaseTemplate.start(data);
        EmbeddedStore store = EmbeddedStore.start(data);
        writeRow(database);
        writeObject(store);
        Path aside = Path.of(arguments[1] + ".new");
        Files.writeString(aside, Long.toString(database.pid()));
        Files.move(aside, Path.of(arguments[1]));
        // Until the test kills this process, or is gone itself.
        System.in.read();
        Runtime.getRuntime().halt(1);
    }

    static S3MediaStore client(EmbeddedStore store) {
        return new S3MediaStore(
                S3Config.of(store.endpoint(), null, "us-east-1", "media", store.accessKey(), store.secretKey()),
                InstantSource.system());
    }

    private static void writeRow(EmbeddedDatabase database) throws SQLException {
        // Stays open: a server must stop although its clients are there.
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('committed')");
        }
    }

    private static void writeObject(EmbeddedStore store) {
        try (S3MediaStore client = client(store)) {
            client.verify();
            client.put(KEY, "stored".getBytes(StandardCharsets.UTF_8), "video/mp2t");
        }
    }
}
