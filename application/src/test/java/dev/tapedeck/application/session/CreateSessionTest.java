package dev.tapedeck.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.World;
import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.meeting.view.MeetingRecordingType;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.result.Result.Refused;
import dev.tapedeck.application.session.Sessions.Create;
import dev.tapedeck.application.session.Sessions.Created;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateSessionTest {
    private final SessionWorld here = new SessionWorld();
    private final World world = here.world;

    @Test
    void a_session_with_a_source_is_live_and_recorded_at_once() {
        Session session = here.create(null);

        assertThat(session.status()).isEqualTo(SessionStatus.LIVE);
        assertThat(session.startedAt()).isEqualTo(world.clock.instant());
        assertThat(here.open(session)).isPresent();
        assertThat(here.recordings().get(0).details().title()).isEqualTo("A session, 2026-03-01 12:00 UTC");
        assertThat(here.recordings().get(0).owner()).isEqualTo(world.owner);
    }

    @Test
    void a_session_that_does_not_want_it_is_not_recorded() {
        Session session = here.create(false);

        assertThat(session.status()).isEqualTo(SessionStatus.LIVE);
        assertThat(here.recordings()).isEmpty();
    }

    @Test
    void the_installation_decides_when_the_request_does_not() {
        TapedeckSettings off = new TapedeckSettings(
                false,
                MeetingRecordingType.CLOUD.kinds(),
                Duration.ofHours(1),
                Duration.ofHours(12),
                Duration.ofHours(8),
                Duration.ofSeconds(4));
        Tapedeck tapedeck = world.builder(world.faults).settings(off).build();

        Created created = tapedeck.sessions().create(here.command(null)).orElseThrow();

        assertThat(created.session().recordingEnabled()).isFalse();
        assertThat(here.recordings()).isEmpty();
    }

    @Test
    void a_room_waits_for_its_first_participant() {
        Session session = created(room("daily-stand.up_1"));

        assertThat(session.status()).isEqualTo(SessionStatus.CREATED);
        assertThat(session.source()).isEqualTo(new CaptureSource.Room(ProviderKind.FFMPEG, "daily-stand.up_1"));
        assertThat(here.recordings()).isEmpty();
    }

    @Test
    void a_session_without_a_title_names_the_time() {
        Create untitled =
                new Create(world.owner, new SessionId(world.ids.next()), null, null, null, null, null, null, null);

        assertThat(created(untitled).title()).isEqualTo("Session, 2026-03-01 12:00 UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "../x", "ä", "a\n", "a\u0000"})
    void a_room_name_of_other_characters_is_refused(String name) {
        assertThatThrownBy(() -> create(room(name)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("roomName"));
    }

    @Test
    void a_room_name_has_up_to_128_characters() {
        assertThat(created(room("a".repeat(128))).source()).isNotNull();
        assertThatThrownBy(() -> create(room("a".repeat(129)))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_room_and_a_source_together_are_refused() {
        Create both = command("room", new SourceUrl("testpattern:"), null);

        assertThatThrownBy(() -> create(both)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_provider_without_an_engine_makes_nothing() {
        assertThat(create(command(null, null, ProviderKind.DAILY)))
                .isEqualTo(new Refused<>(new Refusal.NotConfigured(ProviderKind.DAILY, "provider")));
    }

    @Test
    void a_source_that_cannot_be_allowed_makes_nothing() {
        world.engine.refusesSources(RecordingFixtures.failure());
        Create command = here.command(true);

        assertThat(create(command)).isEqualTo(new Refused<>(new Refusal.SourceRefused(RecordingFixtures.failure())));
        assertThat(world.storage.sessions().find(world.actor, command.id())).isEmpty();
    }

    @Test
    void making_the_same_id_again_gives_the_session_and_no_second_recording() {
        Create command = here.command(true);
        Session first = created(command);
        here.open(first).ifPresent(world::stop);

        assertThat(create(command)).isEqualTo(Result.done(new Created(first, false)));
        assertThat(here.recordings()).hasSize(1);
    }

    @Test
    void a_repeat_starts_the_recording_that_a_crash_prevented() {
        Create command = here.command(true);
        world.faults.onceBefore("RecordingRepository.open", () -> {
            throw new AssertionError("a crash");
        });
        assertThatThrownBy(() -> create(command)).hasMessage("a crash");
        assertThat(here.recordings()).isEmpty();

        create(command);

        assertThat(here.recordings()).hasSize(1);
    }

    @Test
    void an_id_of_another_owner_is_not_shown() {
        Session foreign = here.create(true);
        Create same = new Create(
                world.stranger, foreign.id(), null, null, null, new SourceUrl("testpattern:"), true, null, null);

        assertThat(create(same)).isEqualTo(new Refused<>(new Refusal.NotFound("id")));
        assertThat(here.recordings()).hasSize(1);
    }

    @Test
    void of_many_at_once_with_one_id_one_is_made_and_recorded() {
        Create command = here.command(true);

        Simultaneously.call(30, number -> create(command));

        assertThat(here.recordings()).hasSize(1);
        assertThat(world.engine.starts()).hasSize(1);
    }

    private Result<Created> create(Create command) {
        return here.sessions.create(command);
    }

    private Session created(Create command) {
        Created created = create(command).orElseThrow();
        assertThat(created.isNew()).isTrue();
        return created.session();
    }

    @Test
    void a_session_waits_for_as_long_as_it_is_told_and_half_a_minute_otherwise() {
        Create plain = room("blue");
        Create patient = new Create(
                plain.owner(),
                new SessionId(world.ids.next()),
                null,
                null,
                "green",
                null,
                false,
                null,
                Duration.ofMinutes(2));

        assertThat(created(plain).policy().reconnectWindow()).isEqualTo(Duration.ofSeconds(30));
        assertThat(created(patient).policy().reconnectWindow()).isEqualTo(Duration.ofMinutes(2));
        assertThatThrownBy(() -> SessionPolicy.DEFAULT.waiting(Duration.ofMinutes(61)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> SessionPolicy.DEFAULT.waiting(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidValue.class);
    }

    private Create room(String name) {
        return command(name, null, null);
    }

    private Create command(@Nullable String room, @Nullable SourceUrl source, @Nullable ProviderKind provider) {
        return new Create(
                world.owner, new SessionId(world.ids.next()), "A session", provider, room, source, true, null, null);
    }
}
