package dev.tapedeck.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.track.Tracks;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.TranscriptLine;
import dev.tapedeck.domain.transcript.search.SearchHit;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers look as the contract says, to the field: clients generate their types from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractShapesTest {
    private LiveServer live;
    private Recording recording;
    private Session session;
    private final Speaker speaker = new Speaker(new UUID(1, 2), "Speaker 1", null);

    @BeforeAll
    void start() {
        live = new LiveServer();
        FakeTapedeck tapedeck = live.tapedeck;
        recording = tapedeck.recordings.add(RecordingFixtures.completed(tapedeck.alice));
        tapedeck.recordings.add(RecordingFixtures.failed(tapedeck.alice));
        tapedeck.recordings.add(RecordingFixtures.starting(tapedeck.alice));
        session = tapedeck.sessions.add(SessionFixtures.live(tapedeck.alice));
        tapedeck.sessions.add(SessionFixtures.inRoom(tapedeck.alice, ProviderKind.LIVEKIT, "room-1"));
        tapedeck.sessions.add(SessionFixtures.ended(tapedeck.alice));
        tapedeck.sessions.open.put(session.id(), recording);
        tapedeck.sessions.participants.add(
                new ParticipantConnection(tapedeck.ids.next(), session.id(), "stay", "Ann", SessionFixtures.NOW, null));
        tapedeck.transcripts.lines.add(new TranscriptLine("user", "Hello", 10L));
        tapedeck.transcripts.lines.add(new TranscriptLine("assistant", "Early", null));
        tapedeck.transcripts.speakers.add(speaker);
        tapedeck.tracks.waveform = Result.done(new Tracks.Waveform(new byte[] {0, 127, -1}));
        tapedeck.transcripts.hits.add(
                new SearchHit(recording.id(), "A title", SearchHit.Field.MESSAGE, "words", 5L, SessionFixtures.NOW));
        tapedeck.events.happen(recording, EventType.STOP_ASKED);
        tapedeck.operations.jobs.add(new PendingJob(JobName.THUMBNAILS, "x", SessionFixtures.NOW, true, 1));
        tapedeck.aDeadJob();
        tapedeck.operations.providerEvents.add(new ProviderEvent(
                new ProviderEventId(ProviderKind.DAILY, "e"),
                "type",
                "{}",
                ProviderEvent.State.RECEIVED,
                0,
                null,
                SessionFixtures.NOW,
                null));
    }

    @AfterAll
    void stop() {
        live.close();
    }

    @Test
    void answers_look_as_the_contract_says() {
        String one = "/api/recordings/" + recording.id();
        assertFits(live.get("/api/recordings?pageSize=2"), "RecordingList");
        assertFits(live.get(one), "RecordingDetail");
        assertFits(live.patch(one, "{\"title\":\"t\"}"), "Recording");
        assertFits(live.post(one + "/stop", ""), "Recording");
        assertFits(live.get(one + "/playback"), "Playback");
        assertFits(live.get(one + "/takes"), "TakeList");
        assertFits(live.get(one + "/history"), "History");
        assertFits(live.get(one + "/transcript"), "Transcript");
        assertFits(live.patch(one + "/speakers/" + speaker.id(), "{\"name\":\"Ann\"}"), "Speaker");
        assertFits(live.get(one + "/waveform"), "Waveform");
        assertFits(live.get(one + "/mix"), "Problem");
        assertFits(
                live.post("/api/sessions/" + session.id() + "/consents", "{\"participant\":\"a\",\"given\":true}"),
                "Consent");
        assertFits(live.get("/api/search?q=words"), "SearchResult");
        assertFits(live.get("/api/sessions"), "SessionList");
        assertFits(live.get("/api/sessions/" + session.id()), "Session");
        assertFits(live.patch("/api/sessions/" + session.id(), "{\"recordingEnabled\":false}"), "Session");
        assertFits(live.post("/api/sessions/" + session.id() + "/end", ""), "Session");
        assertFits(
                live.post("/api/sessions/" + session.id() + "/messages", "{\"role\":\"user\",\"content\":\"hi\"}"),
                "Message");
        assertFits(live.get("/api/sessions/" + session.id() + "/participants"), "ParticipantList");
        assertMeetingsFit();
        assertFits(live.get("/api/me"), "Me");
        assertFits(asOperator("/api/me"), "Me");
        assertFits(asOperator("/api/admin/jobs"), "JobList");
        assertFits(asOperator("/api/admin/dead-jobs"), "DeadJobList");
        live.tapedeck.operations.openRecordings.add(RecordingFixtures.active(live.tapedeck.alice));
        assertFits(asOperator("/api/admin/recordings"), "OpenRecordingList");
        assertFits(asOperator("/api/admin/provider-events"), "ProviderEventList");
        assertFits(live.get("/health/live"), "Health");
        assertFits(live.get("/health/ready"), "Health");
        assertFits(live.get("/api/nowhere"), "Problem");
        assertFits(live.get("/api/recordings?page=0"), "Problem");
    }

    private void assertMeetingsFit() {
        Session recorded = live.tapedeck.meetings.add(live.tapedeck.alice);
        live.tapedeck.meetings.recordFile(recorded);
        live.tapedeck
                .meetings
                .storage
                .participants()
                .joined(new ParticipantConnection(
                        live.tapedeck.ids.next(), recorded.id(), "stay", "Ann", SessionFixtures.NOW, null));
        String one = "/v1/meetings/" + recorded.id();
        assertFits(live.post("/v1/meetings", "{\"room_name\":\"r\",\"platform\":\"daily\"}"), "Meeting");
        assertFits(live.get(one), "Meeting");
        assertFits(live.post(one + "/join", "{}"), "JoinedMeeting");
        assertFits(live.post(one + "/recordings/start", "{\"type\":\"cloud\"}"), "MeetingRecordingStart");
        assertFits(live.get(one), "Meeting");
        assertFits(live.post(one + "/recordings/stop", ""), "MeetingRecordingStop");
        assertFits(live.post(one + "/recordings/stop", ""), "MeetingRecordingStop");
    }

    private HttpResponse<String> asOperator(String path) {
        return live.send(live.anonymous(path).header("Authorization", "Bearer " + FakeTapedeck.OPERATOR));
    }

    private static void assertFits(HttpResponse<String> response, String schema) {
        JsonNode body = LiveServer.json(response);
        assertThat(ContractSchema.named(schema).violations(body))
                .as(response.uri() + " " + response.body())
                .isEmpty();
    }
}
