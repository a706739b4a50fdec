package dev.tapedeck.application.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.TapedeckBuilder;
import dev.tapedeck.application.World;
import dev.tapedeck.application.access.MeetingCaller;
import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.meeting.Meetings.Create;
import dev.tapedeck.application.meeting.Meetings.Created;
import dev.tapedeck.application.meeting.Meetings.StartRecording;
import dev.tapedeck.application.meeting.Meetings.StartedTake;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.FakePlatform;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.room.FakeProviderRooms;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.capture.webhook.FakeProviderEvents;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tests of meetings begin with: a platform that records both kinds, and rooms on it. */
final class MeetingWorld {
    static final Set<TakeKind> BOTH = Set.of(TakeKind.COMPOSITE, TakeKind.TRACKS);

    final FakeRemoteEngine daily = new FakeRemoteEngine(ProviderKind.DAILY);
    final FakeProviderRooms rooms = new FakeProviderRooms(ProviderKind.DAILY);
    final FakeProviderEvents events = new FakeProviderEvents(ProviderKind.DAILY);
    final World world = new World(this::withPlatform);
    final Meetings meetings = world.tapedeck.meetings();
    final MeetingCaller owner = MeetingCaller.of(world.actor);

    /** A further node on the same storage. */
    Tapedeck furtherNode() {
        return furtherNode(TapedeckSettings.DEFAULTS);
    }

    Tapedeck furtherNode(TapedeckSettings settings) {
        Tapedeck node =
                withPlatform(world.builder(world.faults)).settings(settings).build();
        node.start();
        return node;
    }

    Create command(String room) {
        return command(world.owner, room, BOTH);
    }

    Create command(UserId by, String room, @Nullable Set<TakeKind> kinds, AnonymousRight... anonymous) {
        return new Create(
                by,
                new SessionId(world.ids.next()),
                null,
                ProviderKind.DAILY,
                room,
                kinds,
                Set.of(anonymous),
                true,
                null);
    }

    Session create(AnonymousRight... anonymous) {
        Created created = meetings.create(command(world.owner, "room-" + world.ids.next(), BOTH, anonymous))
                .orElseThrow();
        assertThat(created.isNew()).isTrue();
        return created.meeting();
    }

    Result<StartedTake> start(Session meeting, TakeKind kind) {
        return start(meetings, meeting, kind);
    }

    Result<StartedTake> start(Meetings node, Session meeting, TakeKind kind) {
        return node.startRecording(new StartRecording(owner, meeting.id(), kind, null));
    }

    List<Recording> recordings() {
        return world.storage.recordings().all().toList();
    }

    private TapedeckBuilder withPlatform(TapedeckBuilder builder) {
        return builder.platform(new FakePlatform(daily, events, rooms, null).naming(new RoomNames("_-")));
    }
}
