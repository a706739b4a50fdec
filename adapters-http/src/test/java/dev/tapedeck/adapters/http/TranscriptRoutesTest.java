package dev.tapedeck.adapters.http;

import static dev.tapedeck.adapters.http.LiveServer.codeOf;
import static dev.tapedeck.adapters.http.LiveServer.header;
import static dev.tapedeck.adapters.http.LiveServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.track.Tracks;
import dev.tapedeck.application.transcript.Transcripts.Upload;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.SpokenCue;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriptRoutesTest {
    private LiveServer live;
    private String one;
    private final Speaker ann = new Speaker(new UUID(1, 2), "Ann", null);

    @BeforeAll
    void start() {
        live = new LiveServer();
        Recording recording = live.tapedeck.recordings.add(RecordingFixtures.completed(live.tapedeck.alice));
        live.tapedeck.transcripts.speakers.add(ann);
        one = "/api/recordings/" + recording.id();
    }

    @AfterAll
    void stop() {
        live.close();
    }

    @Test
    void captions_are_taken_with_what_the_query_says() {
        HttpResponse<String> response = put(
                "?title=A%20talk&language=en",
                "text/vtt; charset=utf-8", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hi");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(last().title()).isEqualTo("A talk");
        assertThat(last().language()).isEqualTo("en");
        assertThat(last().cues()).containsExactly(new SpokenCue(1_000, 2_000, "Ann", "Hi"));
    }

    @Test
    void subrip_and_json_are_taken() {
        assertThat(put("", "application/x-subrip", "1\n00:00:01,000 --> 00:00:02,000\nAnn: Hi")
                        .statusCode())
                .isEqualTo(204);
        assertThat(last().cues()).containsExactly(new SpokenCue(1_000, 2_000, "Ann", "Hi"));

        assertThat(put(
                                "",
                                "application/json",
                                "{\"title\":\"t\",\"segments\":[{\"startMs\":1,\"endMs\":2,\"text\":\"x\"}]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(last().cues()).containsExactly(new SpokenCue(1, 2, null, "x"));
    }

    @Test
    void a_transcript_of_hours_is_not_too_large_and_there_is_a_limit() {
        String cue = "00:01.000 --> 00:02.000\n" + "word ".repeat(100) + "\n\n";

        assertThat(put("", "text/vtt", "WEBVTT\n\n" + cue.repeat(2_000)).statusCode())
                .isEqualTo(204);
        assertThat(put("", "text/vtt", "WEBVTT\n\n" + cue.repeat(9_000)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "text/vtt, no captions, invalid_value",
        "text/srt, 1, invalid_value",
        "application/json, {}, invalid_value",
        "application/json, {\"segments\":[7]}, invalid_value",
        "application/json, {\"segments\":[{}]}, invalid_value",
        "application/json, [, malformed_json",
        "application/json, {\"words\":1}, unknown_field"
    })
    void broken_transcripts_are_refused_with_what_is_wrong(String type, String body, String code) {
        HttpResponse<String> response = put("", type, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(codeOf(response)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'startMs':1,'endMs':2,'text':7}|segments[1].text",
                "{'startMs':'1','endMs':2,'text':'x'}|segments[1].startMs",
                "{'startMs':1,'endMs':2.0,'text':'x'}|segments[1].endMs",
                "{'startMs':1,'text':'x'}|segments[1].endMs",
                "{'startMs':1,'endMs':2,'text':'x','speaker':null}|segments[1].speaker",
                "{'startMs':1,'endMs':2,'text':'x','words':1}|segments[1].words"
            })
    void a_broken_segment_is_named(String segment, String field) {
        HttpResponse<String> response = put(
                "",
                "application/json",
                "{'segments':[{'startMs':1,'endMs':2,'text':'x'},%s]}"
                        .formatted(segment)
                        .replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo(field);
    }

    @Test
    void segments_that_run_backwards_are_refused() {
        HttpResponse<String> response =
                put("", "application/json", "{\"segments\":[{\"startMs\":2,\"endMs\":1,\"text\":\"x\"}]}");

        assertThat(codeOf(response)).isEqualTo("invalid_value");
        assertThat(json(response).path("field").asText()).isEqualTo("transcript");
    }

    @Test
    void other_formats_and_other_peoples_recordings_are_refused() {
        assertThat(put("", "text/plain", "words").statusCode()).isEqualTo(415);
        String foreign = "/api/recordings/" + live.tapedeck.unknownId() + "/transcript";
        assertThat(live.send(live.to(foreign).header("Content-Type", "text/vtt").PUT(BodyPublishers.ofString("WEBVTT")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_speaker_gets_a_name() {
        HttpResponse<String> response = live.patch(one + "/speakers/" + ann.id(), "{\"name\":\"Anna\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(live.get(one + "/transcript")).at("/speakers/0/name").asText())
                .isEqualTo("Anna");
        assertThat(live.patch(one + "/speakers/" + ann.id(), "{\"name\":\" \"}").statusCode())
                .isEqualTo(400);
        assertThat(live.patch(one + "/speakers/" + new UUID(3, 4), "{\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(live.patch(one + "/speakers/x", "{\"name\":\"x\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_mix_is_made_and_then_read_where_it_is() {
        live.tapedeck.tracks.mix = Result.refused(new Refusal.Preparing());
        HttpResponse<String> preparing = live.get(one + "/mix?speakers=" + ann.id());
        assertThat(preparing.statusCode()).isEqualTo(503);
        assertThat(codeOf(preparing)).isEqualTo("preparing");
        assertThat(header(preparing, "Retry-After")).isEqualTo("3");

        live.tapedeck.tracks.mix = Result.done(URI.create("https://store.example/mix.m4a?signature=s"));

        HttpResponse<String> made = live.get(one + "/mix");
        assertThat(made.statusCode()).isEqualTo(307);
        assertThat(header(made, "Location")).startsWith("https://store.example/mix.m4a");
        live.tapedeck.tracks.mix = Result.refused(Refusal.notFound());
        assertThat(live.get(one + "/mix").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ",", "00000000-0000-0003-0000-000000000004", "%00"})
    void nobody_else_can_be_mixed(String speakers) {
        assertThat(live.get(one + "/mix?speakers=" + speakers).statusCode()).isEqualTo(400);
    }

    @Test
    void a_waveform_is_a_list_of_numbers() {
        live.tapedeck.tracks.waveform = Result.done(new Tracks.Waveform(new byte[] {0, 127, -1}));
        assertThat(live.get(one + "/waveform").body()).isEqualTo("{\"points\":[0,127,255]}");

        live.tapedeck.tracks.waveform = Result.refused(Refusal.notFound());
        assertThat(live.get(one + "/waveform").statusCode()).isEqualTo(404);
    }

    @Test
    void a_refusal_is_noted() {
        Session session = live.tapedeck.sessions.add(SessionFixtures.live(live.tapedeck.alice));
        String consents = "/api/sessions/" + session.id() + "/consents";

        HttpResponse<String> response = live.post(consents, "{\"participant\":\"ann\",\"given\":false}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(json(response).path("given").asBoolean(true)).isFalse();
        assertThat(live.post(consents, "{\"participant\":\"ann\"}").statusCode())
                .isEqualTo(400);
        assertThat(live.post(consents, "{\"given\":true}").statusCode()).isEqualTo(400);
    }

    private Upload last() {
        return live.tapedeck.transcripts.uploads.get(live.tapedeck.transcripts.uploads.size() - 1);
    }

    private HttpResponse<String> put(String query, String type, String body) {
        return live.send(live.to(one + "/transcript" + query)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(body)));
    }
}
