package dev.tapedeck.domain.media;

/** Content types of stored media and responses. */
public final class ContentTypes {
    public static final String HLS_PLAYLIST = "application/vnd.apple.mpegurl";
    public static final String MPEG_TS = "video/mp2t";
    public static final String MP4 = "video/mp4";
    public static final String M4A = "audio/mp4";
    public static final String JPEG = "image/jpeg";
    /** A waveform: one byte for each part of the audio. */
    public static final String WAVEFORM = "application/octet-stream";

    public static final String WEBVTT = "text/vtt; charset=utf-8";

    private ContentTypes() {}
}
