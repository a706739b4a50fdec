package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.request.Fields;
import dev.tapedeck.adapters.http.request.JsonBody;
import dev.tapedeck.adapters.http.request.WindowField;
import dev.tapedeck.application.meeting.MeetingRecordingType;
import dev.tapedeck.application.meeting.Meetings.Create;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a request to make a meeting. */
final class CreateMeetingBody {
    private static final Set<String> KNOWN = Set.of(
            "room_name", "platform", "recording_type", "anonymous", "store_video", "reconnect_window_seconds", "title");

    private CreateMeetingBody() {}

    static Create read(Context ctx, UUID resource) {
        Fields body = JsonBody.read(ctx, KNOWN);
        String room = body.requiredText("room_name");
        Platform platform = WireNames.read("platform", Platform.class, body.requiredText("platform"));
        @Nullable MeetingRecordingType type = body.oneOf("recording_type", MeetingRecordingType.class);
        @Nullable String title = body.text("title");
        return new Create(
                Callers.user(ctx),
                new SessionId(resource),
                title == null ? null : Texts.required("title", title, Session.TITLE_LENGTH_MAX),
                platform.provider(),
                room,
                type == null ? null : type.kinds(),
                anonymous(body),
                Objects.requireNonNullElse(body.flag("store_video"), true),
                WindowField.read(body, "reconnect_window_seconds"));
    }

    private static Set<AnonymousRight> anonymous(Fields body) {
        int countMax = AnonymousRight.values().length;
        return Objects.requireNonNullElse(body.texts("anonymous", countMax), List.<String>of()).stream()
                .map(name -> WireNames.read("anonymous", AnonymousRight.class, name))
                .collect(Collectors.toSet());
    }
}
