package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.request.StartRefusals;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.meeting.CreateMeetingUseCase;
import dev.tapedeck.application.meeting.CreateMeetingUseCase.Command;
import dev.tapedeck.application.meeting.CreateMeetingUseCase.Result;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.session.Session;
import io.javalin.http.Context;
import java.util.UUID;

/** Makes meetings. */
final class CreateMeetingWrite implements WriteOperation {
    private final CreateMeetingUseCase create;

    CreateMeetingWrite(CreateMeetingUseCase create) {
        this.create = create;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        Command command = CreateMeetingBody.read(ctx, resource);
        Result result = create.create(command);
        if (result instanceof Result.Created created) {
            return answer(201, created.meeting());
        }
        if (result instanceof Result.AlreadyCreated already) {
            return answer(200, already.meeting());
        }
        throw refused(result, command);
    }

    private static Response answer(int status, Session meeting) {
        return Response.json(status, MeetingJson.fresh(meeting)).at("/v1/meetings/" + meeting.id());
    }

    private static RuntimeException refused(Result result, Command command) {
        if (result instanceof Result.KindMissing missing) {
            return new InvalidValue("recording_type", KindRefusals.reason(missing.kind(), command.platform()));
        }
        if (result instanceof Result.RoomTaken) {
            return StartRefusals.roomTaken("room_name");
        }
        return result instanceof Result.NoPlatform none
                ? KindRefusals.noPlatform(none.platform())
                : StartRefusals.nothingBehind("id");
    }
}
