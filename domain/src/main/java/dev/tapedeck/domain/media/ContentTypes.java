package dev.tapedeck.domain.media;

/** Media types that we store and answer. */
public final class ContentTypes {
    public static final String HLS_PLAYLIST = "application/vnd.apple.mpegurl";
    public static final String MPEG_TS = "video/mp2t";
    public static final String MP4 = "video/mp4";
    public static final String M4A = "audio/mp4";
    public static final String JPEG = "image/jpeg";
    /** One byte for each part of a sound. */
    public static final String WAVEFORM = "application/octet-stream";

    public static final String WEBVTT = "text/vtt; charset=utf-8";

    private ContentTypes() {}
}
