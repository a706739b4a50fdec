package dev.tapedeck.domain.recording.next;

/**
 * The abilities of an installation to process recorded media.
 *
 * @param hasMediaTool whether it makes thumbnails, files and mixes
 * @param transcribes whether it transcribes what is said
 */
public record Installation(boolean hasMediaTool, boolean transcribes) {}
