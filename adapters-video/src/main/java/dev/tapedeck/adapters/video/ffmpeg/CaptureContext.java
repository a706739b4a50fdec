package dev.tapedeck.adapters.video.ffmpeg;

import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/**
 * The shared parts of all captures of an engine.
 *
 * @param clock gives the times of frames
 * @param scheduler for time limits; runs short tasks only
 * @param spoolIsFull whether the spool has reached its limit
 */
record CaptureContext(
        FfmpegConfig config, InstantSource clock, ScheduledExecutorService scheduler, BooleanSupplier spoolIsFull) {}
