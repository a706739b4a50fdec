package dev.tapedeck.adapters.video.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.fake.Mischief;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegMediaTool;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegTools;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.media.MediaFacts;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting of two from the first join to playable files, over real HTTP, and what is heard of it meanwhile. */
class DailyMediaIT {
    private final DailyFixture fixture = DailyFixture.filming();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_meeting_becomes_a_film_and_a_track_for_everyone(@TempDir Path folder) throws IOException {
        String room = fixture.emptyRoom();
        fixture.daily.knobs().recordsVideo(false);
        fixture.daily.join(room, "Ann");
        Take film = fixture.start(room, TakeKind.COMPOSITE);
        Take tracks = fixture.start(room, TakeKind.TRACKS);
        fixture.awaitAge(tracks, Duration.ofSeconds(1));
        fixture.daily.join(room, "Bob");
        fixture.awaitAge(tracks, Duration.ofSeconds(3));
        fixture.engine.stop(film);
        fixture.engine.stop(tracks);
        fixture.awaitEnd(film);
        fixture.awaitEnd(tracks);

        MediaFacts filmed = facts(film, fixture.engine.files(film).get(0), folder);
        List<CapturedFile> sounds = fixture.engine.files(tracks);

        assertThat(filmed.hasVideo()).isTrue();
        assertThat(filmed.duration()).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
        assertThat(sounds).hasSize(2);
        Duration anns = facts(tracks, sounds.get(0), folder).duration();
        Duration bobs = facts(tracks, sounds.get(1), folder).duration();
        assertThat(anns.minus(bobs)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(2));
    }

    @Test
    void webhooks_can_be_lost_repeated_changed_on_the_way_and_late() throws IOException {
        try (DailyInbox inbox = new DailyInbox(fixture)) {
            new DailyWebhookWatch(fixture.config, fixture.client, inbox.address()).ensure();
            fixture.daily.knobs().mischief(new Mischief(7, 0.2, 0.3, 0.3, 0.2, Duration.ofMillis(50)));
            String room = fixture.emptyRoom();

            for (int number = 0; number < 40; number++) {
                fixture.daily.join(room, "Guest " + number);
            }

            int delivered = fixture.daily.delivered().size();
            Awaitility.await().atMost(DailyFixture.WAIT_MAX).untilAsserted(() -> {
                int different = Set.copyOf(inbox.updates()).size();
                assertThat(different).isBetween(delivered / 3, delivered - 5);
                assertThat(inbox.updates().size()).isGreaterThan(different + 5);
                assertThat(inbox.invalid()).isPositive();
            });
        }
    }

    @Test
    void a_breaker_that_has_opened_lets_nothing_through() throws IOException {
        try (DailyInbox inbox = new DailyInbox(fixture)) {
            DailyWebhookWatch watch = new DailyWebhookWatch(fixture.config, fixture.client, inbox.address());
            watch.ensure();
            fixture.daily.giveUpOnWebhooks();
            fixture.room();
            assertThat(inbox.types()).isEmpty();

            watch.ensure();
            fixture.room();

            Awaitility.await()
                    .atMost(DailyFixture.WAIT_MAX)
                    .untilAsserted(() -> assertThat(inbox.types()).contains("participant.joined"));
        }
    }

    private MediaFacts facts(Take take, CapturedFile file, Path folder) throws IOException {
        Path copy = folder.resolve(file.name());
        try (InputStream in = fixture.engine.open(take, file)) {
            Files.copy(in, copy);
        }
        return new FfmpegMediaTool(FfmpegTools.fromPath()).probe(copy);
    }
}
