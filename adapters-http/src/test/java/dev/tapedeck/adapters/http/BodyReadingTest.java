package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyReadingTest {
    private static final String SOURCE = "\"source\":{\"url\":\"testpattern:\"}";

    private LiveServer live;

    @BeforeAll
    void start() {
        live = new LiveServer();
    }

    @AfterAll
    void stop() {
        live.close();
    }

    @AfterEach
    void nothing_was_changed() {
        assertThat(live.tapedeck.recordings.all).isEmpty();
        assertThat(live.tapedeck.sessions.all).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[]",
                "null",
                "1",
                "\"text\"",
                "{} {}",
                "{}x",
                "{'title':1}",
                "{title:1}",
                "{\"title\":NaN}",
                "{\"title\":01}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"source\":{\"url\":\"a:\",\"url\":\"b:\"}}",
                "{\"metadata\":{\"a\":1,\"a\":2}}",
                "{\"metadata\":{\"a\":1e99999999999}}",
                "{\"metadata\":{\"a\":1e-2147483648}}",
                "\uFEFF{}",
                "{\"title\":\"\u0000\"}",
                "// {}"
            })
    void what_is_not_one_json_object_is_malformed(String body) {
        assertRefused(live.post("/api/recordings", body), 400, "malformed_json");
    }

    @Test
    void nesting_without_end_is_malformed() {
        assertRefused(live.post("/api/recordings", "{\"metadata\":" + "[".repeat(30_000)), 400, "malformed_json");
        assertRefused(
                live.post(
                        "/api/recordings",
                        "{" + SOURCE + ",\"metadata\":{\"a\":" + "[".repeat(70) + "]".repeat(70) + "}}"),
                400,
                "malformed_json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "utf-32", "iso-8859-1"})
    void a_body_in_another_encoding_is_malformed(String encoding) {
        byte[] body = "{\"title\":\"ü\"}".getBytes(Charset.forName(encoding));
        HttpResponse<String> response = live.send(
                live.to("/api/recordings")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());

        assertRefused(response, 400, "malformed_json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json; charset=utf-16",
                "application/json; charset=zz",
                "application/json; charset=!!",
                "application/json; charset=\"",
                "application/jsonp",
                "multipart/form-data"
            })
    void a_body_of_another_type_is_refused(String type) {
        HttpResponse<String> response = live.send(live.to("/api/recordings")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{" + SOURCE + "}")));

        assertRefused(response, 415, "unsupported_media_type");
    }

    @Test
    void a_body_without_a_type_is_refused() {
        HttpResponse<String> response =
                live.send(live.to("/api/recordings").POST(BodyPublishers.ofString("{" + SOURCE + "}")));

        assertRefused(response, 415, "unsupported_media_type");
    }

    @Test
    void a_body_need_not_say_how_long_it_is() {
        HttpResponse<String> chunked = live.send(live.to("/api/recordings")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("{" + SOURCE + ",\"titel\":\"x\"}"))));

        assertRefused(chunked, 400, "unknown_field");
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_it_says_so_or_not() {
        String large = "{\"description\":\"" + "x".repeat(64 * 1024) + "\"}";

        assertThat(live.post("/api/recordings", large).statusCode()).isEqualTo(413);
        HttpResponse<String> chunked = live.send(live.to("/api/recordings")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large))));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(codeOf(chunked)).isEqualTo("body_too_large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{SOURCE,'titel':'x'}|unknown_field|titel",
                "{'source':{'url':'testpattern:','user':'x'}}|unknown_field|source.user",
                "{SOURCE,'title':1}|invalid_value|title",
                "{SOURCE,'title':null}|invalid_value|title",
                "{SOURCE,'title':''}|invalid_value|title",
                "{SOURCE,'title':'a\\u0000b'}|invalid_value|title",
                "{SOURCE,'title':'\\ud800'}|invalid_value|title",
                "{SOURCE,'tags':'a'}|invalid_value|tags",
                "{SOURCE,'tags':[1]}|invalid_value|tags",
                "{SOURCE,'tags':['']}|invalid_value|tags",
                "{SOURCE,'metadata':[]}|invalid_value|metadata",
                "{SOURCE,'metadata':{'a':1e400}}|invalid_value|metadata",
                "{SOURCE,'metadata':{'a':1e-400}}|invalid_value|metadata",
                "{SOURCE,'metadata':{'a':'\\u0000'}}|invalid_value|metadata",
                "{SOURCE,'metadata':{'a':['\\udc00']}}|invalid_value|metadata",
                "{SOURCE,'metadata':{'\\u0000':1}}|invalid_value|metadata",
                "{SOURCE,'provider':'zoom'}|invalid_value|provider",
                "{SOURCE,'provider':'FFMPEG'}|invalid_value|provider",
                "{SOURCE,'recordingType':'screen_camera'}|invalid_value|recordingType",
                "{SOURCE,'quality':'ultra'}|invalid_value|quality",
                "{SOURCE,'projectId':'1'}|invalid_value|projectId",
                "{SOURCE,'maxDurationSeconds':0}|invalid_value|maxDurationSeconds",
                "{SOURCE,'maxDurationSeconds':86401}|invalid_value|maxDurationSeconds",
                "{SOURCE,'maxDurationSeconds':1.5}|invalid_value|maxDurationSeconds",
                "{SOURCE,'maxDurationSeconds':'60'}|invalid_value|maxDurationSeconds",
                "{SOURCE,'maxDurationSeconds':99999999999999999999}|invalid_value|maxDurationSeconds",
                "{'source':'testpattern:'}|invalid_value|source",
                "{'source':{}}|invalid_value|source.url",
                "{'source':{'url':'gopher://x'}}|invalid_value|source.url",
                "{'source':{'url':'javascript:alert(1)'}}|invalid_value|source.url",
                "{}|invalid_value|source",
                "{SOURCE,'sessionId':'019b76da-a805-7000-8000-000000000005'}|invalid_value|source",
                "{'sessionId':'1-1-1-1-1'}|invalid_value|sessionId"
            })
    void a_wrong_value_is_refused_by_its_field(String body, String code, String field) {
        String json = body.replace("SOURCE", SOURCE).replace('\'', '"');

        HttpResponse<String> response = live.post("/api/recordings", json);

        assertRefused(response, 400, code);
        assertThat(json(response).path("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{SOURCE,'titel':'x','title':1}|There is no such field. Known are description, maxDurationSeconds,"
                        + " metadata, projectId, provider, quality, recordingType, sceneId, sessionId, source, tags, title.",
                "{'source':{'uri':'testpattern:'}}|There is no such field. Known are url.",
                "{'source':{}}|source.url is missing.",
                "{'source':{'url':null}}|source.url must be text.",
                "{'source':null}|source must be a JSON object.",
                "{'source':[]}|source must be a JSON object.",
                "{SOURCE,'title':true}|title must be text.",
                "{SOURCE,'tags':null}|tags must be a list of at most 20 texts.",
                "{SOURCE,'tags':[null]}|tags must be a list of texts.",
                "{SOURCE,'metadata':null}|metadata must be a JSON object.",
                "{SOURCE,'quality':'ultra'}|quality must be one of high, medium, low.",
                "{SOURCE,'quality':1}|quality must be text.",
                "{SOURCE,'provider':'zoom'}|provider must be one of ffmpeg, livekit, daily, kinescope, browser.",
                "{SOURCE,'projectId':'1'}|projectId must be a UUID.",
                "{SOURCE,'maxDurationSeconds':'60'}|maxDurationSeconds must be a whole number between 1 and 86400.",
                "{SOURCE,'maxDurationSeconds':60.0}|maxDurationSeconds must be a whole number between 1 and 86400."
            })
    void a_refusal_says_in_our_words_what_is_wrong(String body, String detail) {
        HttpResponse<String> response =
                live.post("/api/recordings", body.replace("SOURCE", SOURCE).replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'recordingEnabled':'yes'}|recordingEnabled",
                "{'reconnectWindowSeconds':3601}|reconnectWindowSeconds",
                "{'reconnectWindowSeconds':-1}|reconnectWindowSeconds",
                "{'reconnectWindowSeconds':'30'}|reconnectWindowSeconds",
                "{'roomName':'a b'}|roomName",
                "{'roomName':''}|roomName",
                "{'roomName':'a','source':{'url':'testpattern:'}}|source",
                "{'title':''}|title",
                "{'projectId':7}|projectId"
            })
    void a_wrong_session_is_refused_by_its_field(String body, String field) {
        HttpResponse<String> response = live.post("/api/sessions", body.replace('\'', '"'));

        assertRefused(response, 400, "invalid_value");
        assertThat(json(response).path("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'role':'user'}|content",
                "{'content':'x'}|role",
                "{'role':'','content':'x'}|role",
                "{'role':'user','content':'x','createdAt':'yesterday'}|createdAt",
                "{'role':'user','content':'x','createdAt':'2026-01-01'}|createdAt",
                "{'role':'user','content':'x','createdAt':'+999999-01-01T00:00:00Z'}|createdAt",
                "{'role':'user','content':'x','createdAt':'1969-12-31T23:59:59Z'}|createdAt",
                "{'role':'user','content':'x','createdAt':1}|createdAt"
            })
    void a_wrong_message_is_refused_by_its_field(String body, String field) {
        HttpResponse<String> response =
                live.post("/api/sessions/" + live.tapedeck.unknownId() + "/messages", body.replace('\'', '"'));

        assertRefused(response, 400, "invalid_value");
        assertThat(json(response).path("field").asText()).isEqualTo(field);
    }

    @Test
    void texts_are_counted_in_characters_that_people_see() {
        String longest = "\uD83D\uDE00".repeat(200);

        HttpResponse<String> response = live.post("/api/recordings", "{" + SOURCE + ",\"title\":\"" + longest + "\"}");
        HttpResponse<String> longer = live.post("/api/recordings", "{" + SOURCE + ",\"title\":\"" + longest + "x\"}");

        assertThat(json(response).path("title").asText().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(longest.getBytes(StandardCharsets.UTF_8));
        assertRefused(longer, 400, "invalid_value");
        live.tapedeck.recordings.all.clear();
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(codeOf(response)).isEqualTo(code);
    }
}
