package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.ffmpeg.input.CaptureInputs;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/**
 * The shared parts of all captures of an engine.
 *
 * @param clock gives the times of frames
 * @param scheduler for time limits; runs short tasks only
 * @param spoolIsFull whether the spool has reached its limit
 * @param inputs opens the sources
 */
record CaptureContext(
        FfmpegConfig config,
        InstantSource clock,
        ScheduledExecutorService scheduler,
        BooleanSupplier spoolIsFull,
        CaptureInputs inputs) {}
