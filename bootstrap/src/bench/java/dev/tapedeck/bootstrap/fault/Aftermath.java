package dev.tapedeck.bootstrap.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks at what a run has left behind: in the database, in the bucket, among processes, and in players. */
final class Aftermath {
    private static final Duration SETTLED_MAX = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int DECODE_SECONDS_MAX = 120;
    private static final String FOLDER = "recordings/";
    private static final String OVERDUE = """
            select string_agg(task_name || ' ' || task_instance || ' since ' || execution_time, ', ') from scheduled_tasks
            where execution_time < now() - interval '30 seconds'
              and (not picked or last_heartbeat < now() - interval '1 minute')""";
    private static final String DEAD =
            "select string_agg(name || ' ' || subject || ': ' || reason, ', ') from dead_jobs";

    /** What the decoder's progress calls the microseconds that it has done. */
    private static final String DECODED = "out_time_us=";

    private final HttpClient http = HttpClient.newHttpClient();
    private final FaultEnvironment environment;

    Aftermath(FaultEnvironment environment) {
        this.environment = environment;
    }

    /** Jobs that nobody will do, now or ever; empty when there are none. */
    String stuckJobs() throws Exception {
        return awaitEmpty(() -> one(OVERDUE) + one(DEAD));
    }

    /** Processes of ffmpeg that work in the folders of servers, when nothing is recorded any more. */
    String capturesLeft() throws Exception {
        return awaitEmpty(() -> ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/ffmpeg"))
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse(""))
                .filter(line -> line.contains(environment.folder().toString()))
                .reduce("", String::concat));
    }

    /** How many recordings have a title. */
    int recordingsTitled(String title) throws SQLException {
        return Integer.parseInt(one("select count(*)::text from recordings where title = '" + title + "'"));
    }

    /** Ids in the bucket that the database does not know. */
    Set<String> unknownInBucket() throws SQLException {
        Set<String> ids = new TreeSet<>();
        environment.bucket().list(FOLDER, object -> ids.add(object.key().value().split("/", -1)[1]));
        ids.removeIf(id -> one("select count(*)::text from recordings where id::text = '" + id + "'")
                .equals("1"));
        return ids;
    }

    /** Segments of a recording that are in the bucket. */
    Set<String> segmentsInBucket(String id) {
        Set<String> names = new TreeSet<>();
        environment.bucket().list(FOLDER + id + "/", object -> {
            String key = object.key().value();
            if (key.endsWith(".ts") || key.endsWith(".m4s")) {
                names.add(key.substring(key.lastIndexOf('/') + 1));
            }
        });
        return names;
    }

    /** The segments that a playlist names. */
    Set<String> segmentsOf(String playlist) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(URI.create(playlist)).build(), BodyHandlers.ofString());
        return response.body()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * How much of a playlist can be decoded.
     *
     * @throws IOException when a decoder gives up
     */
    Duration decoded(String playlist) throws IOException, InterruptedException {
        Process ffmpeg = new ProcessBuilder(List.of(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-progress",
                        "pipe:1",
                        "-http_persistent",
                        "0",
                        "-i",
                        playlist,
                        "-f",
                        "null",
                        "-"))
                .redirectErrorStream(true)
                .start();
        String output = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!ffmpeg.waitFor(DECODE_SECONDS_MAX, TimeUnit.SECONDS) || ffmpeg.exitValue() != 0) {
            ffmpeg.destroyForcibly();
            throw new IOException(output);
        }
        return output.lines()
                .filter(line -> line.startsWith(DECODED))
                .map(line -> line.substring(DECODED.length()))
                .filter(micros -> micros.chars().allMatch(Character::isDigit))
                .map(micros -> Duration.ofNanos(Long.parseLong(micros) * 1_000))
                .reduce(Duration.ZERO, (first, last) -> last);
    }

    private String one(String sql) {
        try (Connection connection = environment.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            String value = rows.getString(1);
            return value == null ? "" : value;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What it says last. */
    private static String awaitEmpty(Callable<String> look) throws Exception {
        long begin = System.nanoTime();
        String last = look.call();
        while (!last.isEmpty() && System.nanoTime() - begin < SETTLED_MAX.toNanos()) {
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
            last = look.call();
        }
        return last;
    }
}
