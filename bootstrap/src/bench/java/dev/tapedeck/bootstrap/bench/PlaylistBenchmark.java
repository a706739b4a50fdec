package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.playback.Playback;
import dev.tapedeck.application.playback.Playback.Granted;
import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Playlists of an hour and of a day, from rows while recording and from the stored object after. */
final class PlaylistBenchmark implements Benchmark {
    private static final int[] SEGMENTS = {900, 21_600};
    private static final double FRESH_MAX_MILLIS = 20;
    private static final double CACHED_MAX_MILLIS = 3;
    private static final int RUNS = 60;
    private static final int CLIENTS = 8;
    private static final int REQUESTS_EACH = 4_000;
    /** Longer than a final playlist is served without a look at its recording. */
    private static final Duration LEAP = Duration.ofSeconds(3);

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public List<Measurement> run() throws Exception {
        try (BenchmarkEnvironment environment = BenchmarkEnvironment.open();
                Connection connection = environment.connect();
                Tapedeck tapedeck = environment.tapedeckAt(() -> Instant.now().plus(ahead.get()))) {
            List<Measurement> all = new ArrayList<>();
            for (int segments : SEGMENTS) {
                Recording recording = BenchmarkRecordings.active(environment.storage());
                TakeId take = recording.takes().get(0).id();
                insert(connection, take, segments);
                Playback playback = tapedeck.playback();
                all.addAll(measure(playback, connection, recording, "from rows, " + segments + " segments"));
                Recording settled = settle(environment, recording, take, segments);
                all.addAll(measure(playback, connection, settled, "from the stored object, " + segments + " segments"));
                overHttp(environment, settled, segments + " segments").ifPresent(all::add);
            }
            return all;
        }
    }

    private List<Measurement> measure(Playback playback, Connection connection, Recording recording, String what)
            throws Exception {
        Granted granted = playback.grant(recording);
        // A new version is a new playlist to the cache, so that every run renders it.
        Timings fresh = Timings.of(RUNS, RUNS, () -> {
            ahead.updateAndGet(before -> before.plus(LEAP));
            touch(connection, recording);
            serve(playback, granted);
        });
        Timings touched = Timings.of(RUNS, RUNS, () -> touch(connection, recording));
        Timings cached = Timings.of(
                RUNS,
                RUNS,
                () -> playback.playlist(playback.admit(granted.token()).orElseThrow()));
        Playlist served = serve(playback, granted);
        String bytes = ", " + served.text().length + " bytes, " + served.gzip().length + " gzipped";
        return List.of(
                Measurement.ofTime(
                        "playlist " + what + bytes + ": not cached",
                        fresh.medianMillis() - touched.medianMillis(),
                        FRESH_MAX_MILLIS),
                Measurement.ofTime("playlist " + what + ": cached", cached.medianMillis(), CACHED_MAX_MILLIS));
    }

    private static Optional<Measurement> overHttp(BenchmarkEnvironment environment, Recording settled, String what)
            throws Exception {
        Granted granted = environment.tapedeck().playback().grant(settled);
        byte[] request = LoadClient.get("/play/" + granted.token() + "/index.m3u8", "Accept-Encoding: gzip");
        Playlist playlist = serve(environment.tapedeck().playback(), granted);
        Optional<Nginx> installed = Nginx.serving(playlist.gzip());
        if (installed.isEmpty()) {
            return Optional.empty();
        }
        try (Nginx nginx = installed.get()) {
            return Optional.of(Measurement.ofRate(
                    "cached playlist over HTTP, " + what + ", " + CLIENTS + " clients, against nginx",
                    rate(environment.port(), request),
                    rate(nginx.port(), LoadClient.get("/file"))));
        }
    }

    private static double rate(int port, byte[] request) throws Exception {
        Load.closed(port, CLIENTS, REQUESTS_EACH, 200, i -> request);
        return Load.closed(port, CLIENTS, REQUESTS_EACH, 200, i -> request).perSecond();
    }

    private static Playlist serve(Playback playback, Granted granted) {
        return playback.playlist(granted.grant()).orElseThrow();
    }

    private static void touch(Connection connection, Recording recording) throws SQLException {
        try (PreparedStatement touch =
                connection.prepareStatement("update recordings set version = version + 1 where id = ?")) {
            touch.setObject(1, recording.id().value());
            touch.execute();
        }
    }

    private static void insert(Connection connection, TakeId take, int segments) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement("""
                        insert into segments (take_id, number, size_bytes, duration_us)
                        select ?, n, 1200000 + n, 4000000 from generate_series(0, ? - 1) n
                        """);
                PreparedStatement progress =
                        connection.prepareStatement("update takes set segments = ?, bytes = 1 where id = ?")) {
            rows.setObject(1, take.value());
            rows.setInt(2, segments);
            rows.execute();
            progress.setInt(1, segments);
            progress.setObject(2, take.value());
            progress.execute();
        }
    }

    private static Recording settle(BenchmarkEnvironment environment, Recording active, TakeId take, int segments) {
        List<MediaPlaylist.Entry> entries = new ArrayList<>();
        for (int number = 0; number < segments; number++) {
            entries.add(new MediaPlaylist.Entry(Segment.fileName(number), Duration.ofSeconds(4), false));
        }
        MediaKey key = MediaKey.playlist(active.id(), take);
        byte[] text = new MediaPlaylist(entries, true, Duration.ZERO).render().getBytes(StandardCharsets.UTF_8);
        environment.store().put(key, text, ContentTypes.HLS_PLAYLIST);
        Instant now = Instant.now();
        MediaAsset asset = MediaAsset.stored(
                UUID.randomUUID(),
                AssetKind.HLS,
                environment.store().location(),
                key,
                1_000_000,
                ContentTypes.HLS_PLAYLIST,
                null,
                take,
                now);
        Recording ended = BenchmarkRecordings.apply(
                environment.storage(), active.id(), new RecordingSignal.TakeEnded(take, true, now));
        Delivery delivery = Delivery.whole(List.of(asset), Duration.ofSeconds(4L * segments));
        Recording settled = BenchmarkRecordings.moved(ended, new RecordingSignal.TakeSettled(take, delivery, now));
        return environment
                .storage()
                .port(RecordingRepository.class)
                .apply(RecordingChange.between(ended, settled).folding(take));
    }
}
