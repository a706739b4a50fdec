package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.playback.Playback.Content;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewerRoutesTest {
    private static final String PLAYLIST = "#EXTM3U\n" + "segment\n".repeat(500);

    private LiveServer live;
    private Recording recording;
    private String folder;
    private String segment;

    @BeforeEach
    void start() {
        live = new LiveServer();
        recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));
        live.tapedeck.playback.playlists.put(recording.id(), PLAYLIST);
        folder = "/play/" + live.tapedeck.playback.grant(recording).token() + "/";
        segment = recording.takes().get(0).id() + "/segment-seg_00001.ts";
    }

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void the_address_that_an_owner_gets_plays_without_a_token() {
        HttpResponse<String> playback = live.get("/api/recordings/" + recording.id() + "/playback");
        String url = json(playback).path("url").asText();

        assertThat(url).isEqualTo(live.address() + folder + "index.m3u8");
        assertThat(json(playback).path("download").asBoolean()).isTrue();
        assertThat(live.send(live.anonymous(url.substring(live.address().length())))
                        .body())
                .isEqualTo(PLAYLIST);
    }

    @Test
    void the_api_redirects_players_to_the_playlist() {
        HttpResponse<String> response = live.get("/api/recordings/" + recording.id() + "/index.m3u8");

        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(header(response, "Location")).isEqualTo(folder + "index.m3u8");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_playlist_says_what_it_is_to_every_site() {
        HttpResponse<String> response = view("index.m3u8");

        assertThat(header(response, "Content-Type")).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Access-Control-Expose-Headers")).contains("ETag");
        assertThat(header(response, "Cache-Control")).isEqualTo("private, max-age=60");
        assertThat(header(response, "Vary")).contains("Accept-Encoding");
    }

    @Test
    void a_growing_playlist_is_asked_for_every_time() {
        live.tapedeck.playback.ended = false;

        assertThat(header(view("index.m3u8"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void a_known_playlist_is_not_sent_again() {
        String tag = header(view("index.m3u8"), "ETag");

        HttpResponse<String> same =
                live.send(live.anonymous(folder + "index.m3u8").header("If-None-Match", "\"other\", W/" + tag));
        HttpResponse<String> other =
                live.send(live.anonymous(folder + "index.m3u8").header("If-None-Match", "\"other\""));

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(header(same, "ETag")).isEqualTo(tag);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void a_playlist_comes_compressed_where_that_is_understood() throws Exception {
        HttpResponse<byte[]> response = live.send(
                live.anonymous(folder + "index.m3u8")
                        .header("Accept-Encoding", "deflate, gzip;q=1.0")
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(response, "Content-Length")).isEqualTo(String.valueOf(response.body().length));
        assertThat(response.body().length).isLessThan(PLAYLIST.length());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes())
                .isEqualTo(PLAYLIST.getBytes(StandardCharsets.UTF_8));
        assertThat(header(
                        live.send(live.anonymous(folder + "index.m3u8").header("Accept-Encoding", "gzip;q=0")),
                        "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void a_segment_redirects_to_where_it_can_be_read_for_a_while() {
        HttpResponse<String> response = view(segment);

        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(header(response, "Location"))
                .isEqualTo("https://store.example/" + recording.id() + "/" + segment + "?signature=s");
        assertThat(header(response, "Cache-Control")).isEqualTo("private, max-age=225");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.m3u8", "SEGMENT"})
    void a_head_answers_like_a_get_without_its_body(String file) {
        String name = file.equals("SEGMENT") ? segment : file;
        HttpResponse<String> head = live.send(live.anonymous(folder + name).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(view(name).statusCode());
        assertThat(header(head, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Location")).isEqualTo(header(view(name), "Location"));
    }

    @Test
    void a_preflight_is_answered_without_looking_at_the_token() {
        for (String path : new String[] {folder + "index.m3u8", "/play/any/x/y", "/play/any/captions.vtt"}) {
            HttpResponse<String> response = live.send(live.anonymous(path)
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Access-Control-Request-Method", "GET"));

            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(header(response, "Access-Control-Allow-Headers")).contains("Range");
        }
    }

    @Test
    void tokens_that_do_not_count_answer_403_with_their_code() {
        assertThat(refusal("/play/nonsense/index.m3u8")).isEqualTo("403 playback_token_invalid");
        assertThat(refusal(tampered() + "index.m3u8")).isEqualTo("403 playback_token_invalid");
        assertThat(refusal(tampered() + segment)).isEqualTo("403 playback_token_invalid");

        live.tapedeck.clock.advance(PlaybackGrant.LIFETIME_DEFAULT);
        assertThat(refusal(folder + segment)).isEqualTo("403 playback_token_expired");
    }

    @Test
    void revoked_addresses_play_no_more() {
        assertThat(live.delete("/api/recordings/" + recording.id() + "/playback")
                        .statusCode())
                .isEqualTo(204);

        assertThat(refusal(folder + "index.m3u8")).isEqualTo("403 playback_token_revoked");
        assertThat(refusal(folder + segment)).isEqualTo("403 playback_token_revoked");
        assertThat(refusal(folder + "download.mp4")).isEqualTo("403 playback_token_revoked");
    }

    @Test
    void refusals_can_be_read_by_pages_of_other_sites() {
        HttpResponse<String> response = live.send(live.anonymous("/play/nonsense/index.m3u8"));

        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void files_are_told_redirected_awaited_or_missing() {
        live.tapedeck.playback.file = Result.done(new Content.Text("WEBVTT\n", "text/vtt; charset=utf-8"));
        assertThat(view("captions.vtt").body()).isEqualTo("WEBVTT\n");
        assertThat(header(view("captions.vtt"), "Content-Type")).isEqualTo("text/vtt; charset=utf-8");

        live.tapedeck.playback.file = Result.done(new Content.At(URI.create("https://store.example/t.jpg")));
        assertThat(header(view("thumbnail.jpg"), "Location")).isEqualTo("https://store.example/t.jpg");
        assertThat(header(view("thumbnail.jpg"), "Cache-Control")).isEqualTo("private, max-age=225");

        live.tapedeck.playback.file = Result.refused(new Refusal.Preparing("This file"));
        assertThat(refusal(folder + "download.mp4")).isEqualTo("503 preparing");
        assertThat(header(view("download.mp4"), "Retry-After")).isEqualTo("3");

        live.tapedeck.playback.file = Result.refused(new Refusal.NotPermitted(Restriction.DOWNLOAD_NOT_PERMITTED));
        assertThat(refusal(folder + "audio.m4a")).isEqualTo("403 download_not_permitted");

        live.tapedeck.playback.file = Result.refused(Refusal.notFound());
        assertThat(refusal(folder + "storyboard.vtt")).isEqualTo("404 not_found");
        assertThat(refusal(folder + "secret.txt")).isEqualTo("404 not_found");
    }

    @Test
    void what_a_platform_keeps_plays_where_it_is_and_is_given_to_nobody_to_save() {
        live.tapedeck.playback.playlists.clear();
        live.tapedeck.playback.hosted.put(recording.id(), URI.create("https://platform.example/1/master.m3u8"));
        live.tapedeck.playback.file = Result.refused(new Refusal.KeptElsewhere());

        HttpResponse<String> response = view("index.m3u8");

        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(header(response, "Location")).isEqualTo("https://platform.example/1/master.m3u8");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(view("download.mp4").statusCode()).isEqualTo(404);
        assertThat(codeOf(view("download.mp4"))).isEqualTo("kept_elsewhere");
    }

    @Test
    void a_playlist_of_nothing_is_missing() {
        live.tapedeck.playback.playlists.clear();

        assertThat(refusal(folder + "index.m3u8")).isEqualTo("404 not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "../../other/x.ts",
        "../index.m3u8",
        "%2e%2e/%2e%2e",
        "TAKE/..",
        "TAKE/%2e%2e",
        "TAKE/.hidden",
        "TAKE/%2e%2e%2f%2e%2e%2fother",
        "TAKE%2f..%2f..%2fother/x.ts",
        "TAKE/a%2fb",
        "TAKE/a%5cb",
        "TAKE/a%00b",
        "TAKE/a%0d%0ab",
        "TAKE/a;b",
        "TAKE/a%3fb",
        "TAKE//a.ts",
        "TAKE/a/b.ts",
        "take/a.ts",
        "TAKE/é.ts",
        "TAKE/%ff.ts"
    })
    void path_tricks_never_sign_anything(String trick) {
        String path =
                folder + trick.replace("TAKE", recording.takes().get(0).id().toString());
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        String response = RawHttp.send(live, request);

        assertThat(RawHttp.status(response)).as(response).isBetween(400, 499);
        assertThat(response).doesNotContain("Location").doesNotContain("store.example");
        assertThat(live.tapedeck.playback.located).isEmpty();
    }

    @Test
    void absurd_lengths_are_refused() {
        String take = recording.takes().get(0).id().toString();
        for (int length : new int[] {65, 5_000, 100_000}) {
            String response = RawHttp.request(live, "GET " + folder + take + "/" + "a".repeat(length));
            assertThat(RawHttp.status(response)).as("length " + length).isBetween(400, 499);
        }
        assertThat(live.tapedeck.playback.located).isEmpty();
    }

    private HttpResponse<String> view(String file) {
        return live.send(live.anonymous(folder + file));
    }

    private String refusal(String path) {
        HttpResponse<String> response = live.send(live.anonymous(path));
        return response.statusCode() + " " + codeOf(response);
    }

    private String tampered() {
        char last = folder.charAt(20);
        return folder.substring(0, 20) + (last == 'A' ? 'B' : 'A') + folder.substring(21);
    }
}
