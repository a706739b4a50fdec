package dev.tapedeck.bootstrap.fake;

import dev.tapedeck.adapters.video.transcription.fake.FakeTranscriptionServer;
import dev.tapedeck.domain.media.store.MediaStore;
import java.net.URI;
import java.util.Map;

/** A transcription service that hears something in everything. */
public final class FakeTranscription implements FakeProvider {

    @Override
    public String name() {
        return "transcription";
    }

    @Override
    public Running start(MediaStore store) {
        return new RunningTranscription(FakeTranscriptionServer.start());
    }

    private record RunningTranscription(FakeTranscriptionServer server) implements Running {
        @Override
        public Map<String, String> environment() {
            return Map.of("TRANSCRIPTION_URL", server.address().toString());
        }

        @Override
        public void sendEventsTo(URI tapedeck) {
            // It only answers.
        }

        @Override
        public String hint() {
            return "A pretended transcription service, which makes words up: " + server.address();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
