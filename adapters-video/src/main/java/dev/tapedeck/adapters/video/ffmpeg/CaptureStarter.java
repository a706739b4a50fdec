package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.ffmpeg.input.CaptureInput;
import dev.tapedeck.adapters.video.ffmpeg.process.CaptureProcess;
import dev.tapedeck.adapters.video.ffmpeg.process.ProcessLauncher;
import dev.tapedeck.adapters.video.ffmpeg.spool.Spool;
import dev.tapedeck.adapters.video.ffmpeg.spool.TakeFolder;
import dev.tapedeck.adapters.video.ffmpeg.spool.TakeManifest;
import dev.tapedeck.adapters.video.source.SourcePolicy;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts captures: creates the spool folder, the process and the delivery. Thread-safe. */
final class CaptureStarter {
    private static final Logger LOG = LoggerFactory.getLogger(CaptureStarter.class);

    private final Spool spool;
    private final CaptureArguments arguments;
    private final ProcessLauncher launcher;
    private final TakeRegistry takes;
    private final CaptureContext context;

    CaptureStarter(
            Spool spool,
            CaptureArguments arguments,
            ProcessLauncher launcher,
            TakeRegistry takes,
            CaptureContext context) {
        this.spool = spool;
        this.arguments = arguments;
        this.launcher = launcher;
        this.takes = takes;
        this.context = context;
    }

    /** The job id of a run: the take's id, as a take has only one run. */
    static String jobOf(TakeId take) {
        return take.toString();
    }

    /** Starts a take that has a place in the registry, and releases the place when the start fails. */
    StartResponse start(CaptureRequest request, Function<TakeFolder, TakeDelivery> deliveries) {
        SourceUrl url = ((CaptureSource.Stream) request.source()).url();
        CaptureInput input;
        try {
            input = context.inputs().open(url);
        } catch (UnknownHostException e) {
            return giveUp(request.take(), SourcePolicy.failureOf(e), e);
        } catch (IOException e) {
            return giveUp(request.take(), EngineFailures.ENGINE_MISSING, e);
        }
        StartResponse response = start(request, input, deliveries);
        if (response instanceof StartResponse.Refused) {
            input.route().close();
        }
        return response;
    }

    private StartResponse start(
            CaptureRequest request, CaptureInput input, Function<TakeFolder, TakeDelivery> deliveries) {
        TakeFolder folder;
        try {
            folder = spool.create(TakeManifest.of(request.recording(), request.take()));
        } catch (IOException e) {
            return giveUp(request.take(), EngineFailures.SPOOL_UNUSABLE, e);
        }
        TakeDelivery delivery = deliveries.apply(folder);
        Capture capture = new Capture(request, input.route(), delivery, context);
        takes.capture(request.take(), capture, delivery);
        try {
            launch(request, input, folder, capture);
        } catch (IOException e) {
            return giveUp(folder, e);
        }
        delivery.open();
        return new StartResponse.Accepted(jobOf(request.take()));
    }

    private void launch(CaptureRequest request, CaptureInput input, TakeFolder folder, Capture capture)
            throws IOException {
        List<String> command = arguments.of(input.arguments(), request.quality(), request.durationMax());
        Process started = launcher.launch(command, folder.path(), input.route().environment());
        CaptureProcess process = new CaptureProcess(started, "tapedeck-ffmpeg-" + folder.take(), capture);
        try {
            folder.noteProcess(process.pid(), process.startedAt());
        } catch (IOException e) {
            process.kill();
            throw e;
        }
        process.open();
        capture.started(process);
    }

    private StartResponse giveUp(TakeFolder folder, IOException why) {
        try {
            folder.delete();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return giveUp(folder.take(), EngineFailures.ENGINE_MISSING, why);
    }

    private StartResponse giveUp(TakeId take, RecordingFailure failure, IOException why) {
        takes.remove(take);
        LOG.error("take {} cannot be captured", take, why);
        return new StartResponse.Refused(failure);
    }
}
