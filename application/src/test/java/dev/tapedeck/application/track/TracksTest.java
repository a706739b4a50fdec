package dev.tapedeck.application.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.transcript.Transcripts;
import dev.tapedeck.application.transcript.Transcripts.Status;
import dev.tapedeck.application.transcript.Transcripts.Upload;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.FakeMediaTool;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.StoredObject;
import dev.tapedeck.domain.media.track.Track;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.media.track.TrackSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.transcript.FakeTranscriber;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.SpokenCue;
import dev.tapedeck.domain.transcript.TranscriptLine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracksTest {
    private static final Result<?> PREPARING = Result.refused(new Refusal.Preparing());

    private final FakeMediaTool tool = new FakeMediaTool();
    private final FakeTranscriber transcriber = new FakeTranscriber();
    private final World world = new World(builder -> builder.mediaTool(tool).transcriber(transcriber));
    private final Recording recording = world.completed(3);

    @Test
    void all_who_are_heard_are_mixed_from_the_recordings_first_media() {
        addTrack("ann", "Ann", TrackSource.MICROPHONE, Duration.ofMillis(500), "hello");
        addTrack("bea", null, TrackSource.MICROPHONE, Duration.ofSeconds(2), "hi");
        addTrack("ann", "Ann", TrackSource.SCREEN_AUDIO, Duration.ofSeconds(3), "music");
        addTrack("bea", null, TrackSource.CAMERA, Duration.ZERO, "picture");
        addTrack("bea", null, TrackSource.OTHER, Duration.ZERO, "noise");

        run(JobName.MIX, recording.id().toString());

        MediaAsset mix = now().asset(AssetKind.AUDIO).orElseThrow();
        assertThat(stored(mix.key())).isEqualTo("mix of [PT0.5S, PT2S, PT3S]");
        assertThat(now().asset(AssetKind.WAVEFORM)).isPresent();
        assertThat(world.storage.jobs().dead(10)).isEmpty();
    }

    @Test
    void a_mix_is_made_once_until_a_track_is_added() {
        addTrack("ann", "Ann", TrackSource.MICROPHONE, Duration.ZERO, "hello");
        run(JobName.MIX, recording.id().toString());
        run(JobName.MIX, recording.id().toString());
        assertThat(tool.calls()).filteredOn("mix"::equals).hasSize(1);

        addTrack("bea", "Bea", TrackSource.MICROPHONE, Duration.ZERO, "hi");
        run(JobName.MIX, recording.id().toString());

        assertThat(tool.calls()).filteredOn("mix"::equals).hasSize(2);
        assertThat(stored(now().asset(AssetKind.AUDIO).orElseThrow().key())).isEqualTo("mix of [PT0S, PT0S]");
    }

    @Test
    void nothing_is_made_before_it_is_known_whose_each_track_is() {
        addTrack("ann", "Ann", TrackSource.MICROPHONE, Duration.ZERO, "hello");
        Track late = storeTrack("bea", "Bea", TrackSource.MICROPHONE, Duration.ofSeconds(1), "hi");
        run(JobName.MIX, recording.id().toString());
        run(JobName.TRANSCRIBE, recording.id().toString());
        assertThat(now().asset(AssetKind.AUDIO)).isEmpty();
        assertThat(transcript().status()).isEqualTo(Status.PENDING);

        world.storage.tracks().add(List.of(late));
        run(JobName.MIX, recording.id().toString());
        run(JobName.TRANSCRIBE, recording.id().toString());

        assertThat(stored(now().asset(AssetKind.AUDIO).orElseThrow().key())).isEqualTo("mix of [PT0S, PT1S]");
        assertThat(transcript().lines()).extracting(TranscriptLine::role).containsExactly("Ann", "Bea");
        assertThat(transcriber.heard()).hasSize(2);
    }

    @Test
    void some_speakers_are_mixed_when_somebody_asks() {
        addTrack("ann", "Ann", TrackSource.MICROPHONE, Duration.ZERO, "hello");
        addTrack("bea", "Bea", TrackSource.MICROPHONE, Duration.ofSeconds(1), "hi");
        run(JobName.TRANSCRIBE, recording.id().toString());
        UUID bea = transcript().speakers().get(1).id();

        assertThat(mix(Set.of(bea))).isEqualTo(PREPARING);
        world.storage.jobs().drain();

        assertThat(mix(Set.of(bea)).orElseThrow().toString()).contains("validForSeconds=300");
        assertThat(world.store.keys())
                .filteredOn(key -> key.contains("/mix-"))
                .extracting(key -> stored(new MediaKey(key)))
                .containsExactly("mix of [PT1S]");
        assertThat(mix(Set.of(new UUID(1, 2))))
                .isEqualTo(Result.refused(
                        new Refusal.Invalid("speakers", "names " + new UUID(1, 2) + ", who is not heard here")));
        assertThat(world.tapedeck.tracks().mix(Actor.of(world.stranger), recording.id(), Set.of()))
                .isEqualTo(Result.refused(Refusal.notFound()));
    }

    @Test
    void who_is_heard_is_known_before_anything_is_transcribed() {
        addTrack("ann", "Ann", TrackSource.MICROPHONE, Duration.ZERO, "hello");
        addTrack("bea", null, TrackSource.MICROPHONE, Duration.ofSeconds(1), "hi");
        List<Speaker> before = transcript().speakers();

        assertThat(before).extracting(Speaker::name).containsExactly("Ann", "Speaker 2");
        assertThat(mix(Set.of(before.get(1).id()))).isEqualTo(PREPARING);
        run(JobName.TRANSCRIBE, recording.id().toString());
        assertThat(transcript().speakers()).isEqualTo(before);
    }

    @Test
    void everybody_by_name_is_the_mix_of_all() {
        addTrack("ann", "Ann", TrackSource.MICROPHONE, Duration.ZERO, "hello");
        run(JobName.TRANSCRIBE, recording.id().toString());
        mix(Set.of(transcript().speakers().get(0).id()));
        world.storage.jobs().drain();

        assertThat(mix(Set.of())).isInstanceOf(Result.Done.class);
        assertThat(now().asset(AssetKind.AUDIO)).isPresent();
    }

    @Test
    void each_speaker_is_transcribed_and_their_words_are_merged_by_time() {
        addTrack("ann", "Ann", TrackSource.MICROPHONE, Duration.ofMillis(500), "one\nthree");
        addTrack("bea", null, TrackSource.MICROPHONE, Duration.ofSeconds(1), "two");
        addTrack("ann", "Ann", TrackSource.SCREEN_AUDIO, Duration.ZERO, "a film");

        run(JobName.TRANSCRIBE, recording.id().toString());

        assertThat(transcript().lines())
                .containsExactly(
                        new TranscriptLine("Ann", "one", 500L, 1_500L),
                        new TranscriptLine("Speaker 2", "two", 1_000L, 2_000L),
                        new TranscriptLine("Ann", "three", 1_500L, 2_500L));
        assertThat(transcript().status()).isEqualTo(Status.DONE);
        assertThat(transcript().title()).isEqualTo("A recording");
        assertThat(transcript().language()).isEqualTo(FakeTranscriber.LANGUAGE);
    }

    @Test
    void the_composed_audio_is_transcribed_where_there_are_no_tracks() {
        world.storage.jobs().drain();

        assertThat(transcript().status()).isEqualTo(Status.DONE);
        assertThat(transcript().lines()).containsExactly(new TranscriptLine(Speaker.UNKNOWN, "m4a of 3", 0L, 1_000L));
    }

    @Test
    void tracks_that_arrive_later_replace_it_and_corrected_names_stay() {
        world.storage.jobs().drain();
        addTrack("ann", "Ann", TrackSource.MICROPHONE, Duration.ZERO, "hello");
        run(JobName.TRANSCRIBE, recording.id().toString());
        UUID ann = transcript().speakers().get(0).id();
        assertThat(rename(world.actor, ann)).isTrue();
        addTrack("bea", "Bea", TrackSource.MICROPHONE, Duration.ofSeconds(5), "hi");

        run(JobName.TRANSCRIBE, recording.id().toString());

        assertThat(transcript().lines()).extracting(TranscriptLine::role).containsExactly("Anna", "Bea");
        assertThat(rename(Actor.of(world.stranger), ann)).isFalse();
        assertThat(rename(world.actor, new UUID(1, 2))).isFalse();
    }

    @Test
    void what_was_transcribed_is_not_transcribed_again() {
        addTrack("ann", "Ann", TrackSource.MICROPHONE, Duration.ZERO, "hello");
        run(JobName.TRANSCRIBE, recording.id().toString());
        run(JobName.TRANSCRIBE, recording.id().toString());

        assertThat(transcriber.heard()).hasSize(1);
    }

    @Test
    void a_transcriber_that_is_silent_is_asked_again_until_it_is_given_up() {
        transcriber.silent(1);
        world.storage.jobs().drain();
        assertThat(transcript().status()).isEqualTo(Status.DONE);
        Recording other = world.completed(1);
        transcriber.refuses(true);

        assertThat(transcript(other).status()).isEqualTo(Status.PENDING);
        world.storage.jobs().drain();

        assertThat(transcript(other).status()).isEqualTo(Status.FAILED);
        assertThat(world.storage.jobs().dead(10))
                .singleElement()
                .satisfies(given -> assertThat(given.attempts()).isEqualTo(1));
    }

    @Test
    void a_recording_says_when_there_is_no_transcriber() {
        transcriber.available(false);
        World mute = new World(builder -> builder.mediaTool(tool).transcriber(transcriber));
        Recording done = mute.completed(1);
        mute.storage.jobs().drain();

        assertThat(mute.tapedeck.transcripts().read(mute.actor, done.id()))
                .hasValueSatisfying(read -> assertThat(read.status()).isEqualTo(Status.UNAVAILABLE));
        assertThat(mute.storage.jobs().dead(10)).isEmpty();
    }

    @Test
    void a_transcript_that_was_sent_stays() {
        assertThat(upload(world.actor)).isTrue();
        assertThat(upload(Actor.of(world.stranger))).isFalse();

        world.storage.jobs().drain();

        assertThat(transcript().title()).isEqualTo("Sent");
        assertThat(transcript().speakers()).extracting(Speaker::name).containsExactly("Ann", Speaker.UNKNOWN);
        assertThat(transcript().lines())
                .containsExactly(
                        new TranscriptLine("Ann", "hello", 0L, 900L),
                        new TranscriptLine(Speaker.UNKNOWN, "well", 1_000L, 1_500L));
    }

    @Test
    void a_waveform_is_drawn_when_somebody_asks() {
        assertThat(waveform()).isEqualTo(PREPARING);

        world.storage.jobs().drain();

        assertThat(waveform().orElseThrow().loudness()).hasSize(2_000);
        assertThat(world.tapedeck.tracks().waveform(Actor.of(world.stranger), recording.id()))
                .isEqualTo(Result.refused(Refusal.notFound()));
    }

    private boolean upload(Actor actor) {
        List<SpokenCue> cues =
                List.of(new SpokenCue(0, 900, "Ann", "hello"), new SpokenCue(1_000, 1_500, null, "well"));
        return world.tapedeck.transcripts().upload(new Upload(actor, recording.id(), "Sent", "en", cues));
    }

    private boolean rename(Actor actor, UUID speaker) {
        return world.tapedeck.transcripts().renameSpeaker(actor, recording.id(), speaker, "Anna");
    }

    private Result<URI> mix(Set<UUID> speakers) {
        return world.tapedeck.tracks().mix(world.actor, recording.id(), speakers);
    }

    private Result<Tracks.Waveform> waveform() {
        return world.tapedeck.tracks().waveform(world.actor, recording.id());
    }

    private Transcripts.View transcript() {
        return transcript(recording);
    }

    private Transcripts.View transcript(Recording of) {
        return world.tapedeck.transcripts().read(world.actor, of.id()).orElseThrow();
    }

    private void addTrack(
            String participant, @Nullable String name, TrackSource source, Duration after, String content) {
        world.storage.tracks().add(List.of(storeTrack(participant, name, source, after, content)));
    }

    /** A track that begins so long after the recording's first media; whose it is has not been written down. */
    private Track storeTrack(
            String participant, @Nullable String name, TrackSource source, Duration after, String content) {
        Recording current = now();
        int position = new HashSet<>(world.storage.tracks().ofRecording(current.id())).size();
        MediaKey key = MediaKey.of(current.id(), World.take(current), "track-" + position + ".webm");
        StoredObject object = world.store.put(key, content.getBytes(StandardCharsets.UTF_8), "audio/webm");
        MediaAsset asset = MediaAsset.stored(
                world.ids.next(),
                AssetKind.TRACK,
                world.store.location(),
                key,
                object.sizeBytes(),
                "audio/webm",
                null,
                World.take(current),
                world.clock.instant());
        world.storage
                .recordings()
                .apply(RecordingChange.between(current, current.withAsset(asset, world.clock.instant())));
        TrackFacts facts = new TrackFacts(
                participant,
                name,
                source,
                Objects.requireNonNull(current.times().startedAt()).plus(after));
        return new Track(asset.id(), current.id(), World.take(current), position, key, facts);
    }

    private void run(JobName name, String subject) {
        world.storage.jobs().schedule(name, subject);
        world.storage.jobs().drain();
    }

    private Recording now() {
        return world.now(recording);
    }

    private String stored(MediaKey key) {
        return new String(world.store.read(key, 1_000).orElseThrow(), StandardCharsets.UTF_8);
    }
}
