package dev.tapedeck.application.track;

/** What can be done with the sound of speakers. */
public record TrackUseCases(MixSpeakersUseCase mix, ReadWaveformUseCase waveform) {}
