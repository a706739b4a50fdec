package dev.tapedeck.domain.capture.remote;

import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run on {@link FakeRemoteEngine}'s platform. */
record FakeRun(
        String jobId,
        @Nullable TakeId take,
        @Nullable String room,
        @Nullable Instant firstMedia,
        @Nullable TakeEnd end,
        List<FakeFile> files) {
    static FakeRun of(String jobId, CaptureRequest request) {
        String room = request.source() instanceof CaptureSource.Room of ? of.name() : null;
        return new FakeRun(jobId, request.take(), room, null, null, List.of());
    }

    static FakeRun nothing() {
        return new FakeRun("", null, null, null, null, List.of());
    }

    FakeRun flowing(Instant at) {
        return new FakeRun(jobId, take, room, at, end, files);
    }

    FakeRun ended(TakeEnd how, List<FakeFile> left) {
        return new FakeRun(jobId, take, room, firstMedia, how, left);
    }

    FakeRun having(List<FakeFile> left) {
        return new FakeRun(jobId, take, room, firstMedia, end, left);
    }

    EngineReport.Found report() {
        return new EngineReport.Found(jobId, firstMedia, end);
    }

    ObservedRun observed() {
        return new ObservedRun(take, room, report());
    }
}
