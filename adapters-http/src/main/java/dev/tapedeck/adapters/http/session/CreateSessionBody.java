package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.request.Fields;
import dev.tapedeck.adapters.http.request.JsonBody;
import dev.tapedeck.adapters.http.request.SourceField;
import dev.tapedeck.adapters.http.request.WindowField;
import dev.tapedeck.application.session.Sessions.Create;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.session.Session;
import io.javalin.http.Context;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a request to make a session. */
final class CreateSessionBody {
    private static final Set<String> KNOWN = Set.of(
            "title", "provider", "roomName", "source", "recordingEnabled", "projectId", "reconnectWindowSeconds");
    private static final Pattern ROOM_NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private CreateSessionBody() {}

    static Create read(Context ctx, UUID resource) {
        Fields body = JsonBody.read(ctx, KNOWN);
        @Nullable String roomName = roomName(body);
        @Nullable SourceUrl source = SourceField.read(body);
        if (roomName != null && source != null) {
            throw new InvalidValue("source", "and roomName must not both be given");
        }
        return new Create(
                Callers.user(ctx),
                new SessionId(resource),
                title(body),
                body.provider("provider"),
                roomName,
                source,
                body.flag("recordingEnabled"),
                body.id("projectId"),
                WindowField.read(body, "reconnectWindowSeconds"));
    }

    static @Nullable String title(Fields body) {
        @Nullable String title = body.text("title");
        return title == null ? null : Texts.required("title", title, Session.TITLE_LENGTH_MAX);
    }

    private static @Nullable String roomName(Fields body) {
        @Nullable String name = body.text("roomName");
        if (name != null && !ROOM_NAME.matcher(name).matches()) {
            throw new InvalidValue("roomName", "must be 1 to 128 characters of A-Z a-z 0-9 . _ -");
        }
        return name;
    }
}
