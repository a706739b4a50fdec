package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.room.RoomMember;
import dev.tapedeck.adapters.video.livekit.room.RoomTrack;
import dev.tapedeck.adapters.video.livekit.twirp.Message;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.media.MediaKey;

/**
 * Egress requests, in the first version of LiveKit's API, which every server supports. The take's id is in the names of
 * the files, by which a run is found again when the response was lost.
 */
final class EgressRequests {
    /** LiveKit adds {@code _00000.ts}, which gives the names that the rest of the project expects. */
    private static final String SEGMENT_PREFIX = "seg";

    private final Destination destination;
    private final Shape shape;

    EgressRequests(Destination destination, Shape shape) {
        this.destination = destination;
        this.shape = shape;
    }

    EgressStart room(CaptureRequest request, String room) {
        return new EgressStart(
                "StartRoomCompositeEgress",
                segments(new Message().with("room_name", room).with("layout", shape.layout()), request));
    }

    EgressStart participant(CaptureRequest request, String room, RoomMember member) {
        return new EgressStart(
                "StartParticipantEgress",
                segments(new Message().with("room_name", room).with("identity", member.identity()), request));
    }

    EgressStart trackComposed(CaptureRequest request, String room, RoomTrack track) {
        String name = track.isVideo() ? "video_track_id" : "audio_track_id";
        return new EgressStart(
                "StartTrackCompositeEgress",
                segments(new Message().with("room_name", room).with(name, track.id()), request));
    }

    EgressStart track(CaptureRequest request, String room, RoomMember member, RoomTrack track) {
        String name = new TrackName(track.source(), member.connection()).toString();
        Message file = new Message()
                .with("filepath", place(request) + name)
                .with("disable_manifest", true)
                .with("s3", destination.message());
        return new EgressStart(
                "StartTrackEgress",
                new Message()
                        .with("room_name", room)
                        .with("track_id", track.id())
                        .with("file", file));
    }

    private Message segments(Message message, CaptureRequest request) {
        Message segments = new Message()
                .with("protocol", "HLS_PROTOCOL")
                .with("filename_prefix", place(request) + SEGMENT_PREFIX)
                .with(
                        "playlist_name",
                        MediaKey.playlist(request.recording(), request.take()).value())
                .with("segment_duration", shape.segmentSeconds())
                .with("disable_manifest", true)
                .with("s3", destination.message());
        return message.with("advanced", shape.encoding(request.quality())).withOne("segment_outputs", segments);
    }

    private static String place(CaptureRequest request) {
        return MediaKey.prefixOf(request.recording(), request.take());
    }
}
