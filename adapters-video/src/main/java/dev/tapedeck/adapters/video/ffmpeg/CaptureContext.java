package dev.tapedeck.adapters.video.ffmpeg;

import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/**
 * What all captures of an engine share.
 *
 * @param clock tells the times of frames
 * @param scheduler for bounds that pass; its work is short
 * @param spoolIsFull whether more waits in the spool than may
 */
record CaptureContext(
        FfmpegConfig config, InstantSource clock, ScheduledExecutorService scheduler, BooleanSupplier spoolIsFull) {}
