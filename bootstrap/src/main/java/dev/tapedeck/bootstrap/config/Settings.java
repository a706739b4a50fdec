package dev.tapedeck.bootstrap.config;

import java.util.List;

/** Every variable there is. The reference page and the tests are checked against {@link #ALL}. */
public final class Settings {
    static final Setting DATABASE_URL = Setting.secret(
            "DATABASE_URL",
            "postgresql://tapedeck:password@localhost:5432/tapedeck",
            "The PostgreSQL (15 or later) database that keeps the facts; required.");
    static final Setting DATABASE_SCHEMA = Setting.of(
            "DATABASE_SCHEMA",
            "tapedeck",
            "The schema of that database that holds everything of Tapedeck's; made when absent.");
    static final Setting DATABASE_POOL_SIZE =
            Setting.of("DATABASE_POOL_SIZE", "16", "Database connections of this process, 4 to 200.");

    static final Setting S3_ENDPOINT =
            Setting.of("S3_ENDPOINT", "http://localhost:9000", "The S3 store that keeps the media.");
    static final Setting S3_PUBLIC_ENDPOINT = Setting.unset(
            "S3_PUBLIC_ENDPOINT",
            "https://media.example.org",
            "The same store as players reach it; without it, `S3_ENDPOINT`.");
    static final Setting S3_REGION = Setting.of("S3_REGION", "us-east-1", "The region that requests are signed for.");
    static final Setting S3_BUCKET_RECORDINGS = Setting.of(
            "S3_BUCKET_RECORDINGS", "tapedeck-recordings", "The bucket for recordings; made when it is absent.");
    static final Setting S3_ACCESS_KEY =
            Setting.secret("S3_ACCESS_KEY", "the-access-key", "The name of the S3 credentials; required.");
    static final Setting S3_SECRET_KEY =
            Setting.secret("S3_SECRET_KEY", "the-secret-key", "The secret of the S3 credentials; required.");
    static final Setting S3_PATH_STYLE = Setting.of(
            "S3_PATH_STYLE",
            "true",
            "Whether the bucket is the first part of the path, as self-hosted stores want it, or of the host name.");

    static final Setting AUTH_JWT_SECRET = Setting.secret(
            "AUTH_JWT_SECRET",
            "the output of `openssl rand -hex 32`",
            "The secret that callers' tokens are signed with (HS256), at least 32 bytes. This or `AUTH_JWKS_URL` is"
                    + " required.");
    static final Setting AUTH_JWKS_URL = Setting.unset(
            "AUTH_JWKS_URL",
            "https://login.example.org/.well-known/jwks.json",
            "Where the public keys of the issuer of callers' tokens are (RS256, PS256, ES256)."
                    + " `https`, or `http` on this computer.");
    static final Setting AUTH_ISSUER = Setting.unset(
            "AUTH_ISSUER", "https://login.example.org/", "The issuer that tokens must name; unchecked without it.");
    static final Setting AUTH_AUDIENCE =
            Setting.unset("AUTH_AUDIENCE", "tapedeck", "The audience that tokens must name; unchecked without it.");

    static final Setting HOST = Setting.of("HOST", "0.0.0.0", "The address to listen on.");
    static final Setting PORT = Setting.of("PORT", "8080", "The port to listen on; 0 takes a free one.");
    static final Setting PUBLIC_URL = Setting.unset(
            "PUBLIC_URL", "https://tapedeck.example.org", "How people reach this server; from the request without it.");
    static final Setting TRUST_FORWARDED_HEADERS = Setting.of(
            "TRUST_FORWARDED_HEADERS",
            "false",
            "Whether `X-Forwarded-Host` and `-Proto` count; only behind a proxy that sets them itself.");
    static final Setting METRICS_ADDRESS = Setting.unset(
            "METRICS_ADDRESS",
            "127.0.0.1:9090",
            "Where `/metrics` also answers without a token; without it, only on the main port with the admin scope.");
    static final Setting EVENT_STREAMS_MAX = Setting.of(
            "EVENT_STREAMS_MAX", "2000", "How many event streams this process has open at the same time, 1 to 20000.");
    static final Setting EVENT_STREAMS_PER_CALLER_MAX = Setting.of(
            "EVENT_STREAMS_PER_CALLER_MAX", "20", "How many event streams one caller may have open, 1 to 20000.");
    static final Setting LOG_FORMAT =
            Setting.of("LOG_FORMAT", "json", "How `serve` logs: `json`, a JSON object per line, or `text`.");
    static final Setting LOG_LEVEL = Setting.of(
            "LOG_LEVEL", "info", "What Tapedeck logs: `error`, `warn`, `info` or `debug`; libraries from `warn`.");

    static final Setting EGRESS_OUTPUT_WIDTH =
            Setting.of("EGRESS_OUTPUT_WIDTH", "1280", "Width of the picture in pixels, even, 160 to 3840.");
    static final Setting EGRESS_OUTPUT_HEIGHT =
            Setting.of("EGRESS_OUTPUT_HEIGHT", "720", "Height of the picture in pixels, even, 90 to 2160.");
    static final Setting EGRESS_SEGMENT_DURATION =
            Setting.of("EGRESS_SEGMENT_DURATION", "4", "Length of a media segment in seconds, 1 to 10.");
    static final Setting FFMPEG_PATH = Setting.of("FFMPEG_PATH", "ffmpeg", "The ffmpeg program: a name or a path.");
    static final Setting FFPROBE_PATH = Setting.of("FFPROBE_PATH", "ffprobe", "The ffprobe program: a name or a path.");
    static final Setting SPOOL_FOLDER = Setting.of(
            "SPOOL_FOLDER",
            "./spool",
            "Where segments wait for the store. Must survive a restart, and belong to one process only.");
    static final Setting SPOOL_SIZE_MEGABYTES_MAX =
            Setting.of("SPOOL_SIZE_MEGABYTES_MAX", "4096", "How much may wait there, in megabytes, 64 to 1048576.");
    static final Setting CAPTURES_MAX =
            Setting.of("CAPTURES_MAX", "8", "How many sources this process captures at the same time, 1 to 100.");
    static final Setting CAPTURES_PER_OWNER_MAX = Setting.unset(
            "CAPTURES_PER_OWNER_MAX",
            "4",
            "How many of them may be of recordings of one owner, 1 to 100; without it, half of `CAPTURES_MAX`, rounded"
                    + " up. `dev` has no such bound.");
    static final Setting ALLOWED_FILE_FOLDER = Setting.unset(
            "ALLOWED_FILE_FOLDER", "/srv/media", "The folder that `file:` sources may read; none without it.");
    static final Setting ALLOW_PRIVATE_SOURCES = Setting.of(
            "ALLOW_PRIVATE_SOURCES", "false", "Whether sources may be at loopback, private and link-local addresses.");
    static final Setting ALLOW_TEST_PATTERN = Setting.of(
            "ALLOW_TEST_PATTERN",
            "false",
            "Whether `testpattern:`, a picture that this machine draws, may be recorded; in `dev` it always may.");

    static final Setting RECORDING_ENABLED_BY_DEFAULT = Setting.of(
            "RECORDING_ENABLED_BY_DEFAULT", "true", "Whether a new session is recorded when its request does not say.");
    static final Setting MEETING_RECORDING_TYPE = Setting.of(
            "MEETING_RECORDING_TYPE",
            "cloud",
            "What of a meeting is recorded when its request does not say, as far as its platform can: `none`, `cloud`,"
                    + " `raw-tracks` or `both`.");
    static final Setting RECORDING_SECONDS_MAX = Setting.of(
            "RECORDING_SECONDS_MAX",
            "28800",
            "How long a recording runs at most when its request does not say, in seconds, 1 to 86400.");
    static final Setting PRESIGNED_URL_EXPIRY_SECONDS = Setting.of(
            "PRESIGNED_URL_EXPIRY_SECONDS",
            "300",
            "How long a signed media address lives, in seconds, 60 to 86400; more than 300 counts as 300.");
    static final Setting PLAYBACK_URL_EXPIRY_SECONDS = Setting.of(
            "PLAYBACK_URL_EXPIRY_SECONDS", "43200", "How long a `playbackUrl` can be used, in seconds, 60 to 604800.");
    static final Setting PLAYBACK_TOKEN_SECRET = Setting.secret(
            "PLAYBACK_TOKEN_SECRET",
            "the output of `openssl rand -hex 32`",
            "The secret that playback addresses are signed with, at least 32 bytes; without it, a key is made once and"
                    + " kept in the database.");

    static final Setting LIVEKIT_URL = Setting.unset(
            "LIVEKIT_URL",
            "wss://project.livekit.cloud",
            "The LiveKit server whose rooms are recorded; with it, key and secret are required.");
    static final Setting LIVEKIT_API_KEY = Setting.secret("LIVEKIT_API_KEY", "APIabcdefghijkl", "The LiveKit API key.");
    static final Setting LIVEKIT_API_SECRET = Setting.secret(
            "LIVEKIT_API_SECRET", "the-api-secret", "The secret of that key; it also proves LiveKit's webhooks.");
    static final Setting LIVEKIT_S3_ENDPOINT = Setting.unset(
            "LIVEKIT_S3_ENDPOINT",
            "https://s3.example.org",
            "The store as LiveKit reaches it; without it, as players do.");
    static final Setting LIVEKIT_LAYOUT = Setting.of(
            "LIVEKIT_LAYOUT",
            "grid",
            "How composed recordings look: `grid`, `speaker` or `single-speaker`, also with `-light` or `-dark`.");
    static final Setting DAILY_API_KEY = Setting.secret(
            "DAILY_API_KEY",
            "the-api-key",
            "The API key of the Daily domain whose meetings are recorded; with it, domain and webhook secret are required.");
    static final Setting DAILY_DOMAIN =
            Setting.unset("DAILY_DOMAIN", "acme", "The Daily domain: `acme` of `acme.daily.co`.");
    static final Setting DAILY_WEBHOOK_SECRET = Setting.secret(
            "DAILY_WEBHOOK_SECRET",
            "the output of `openssl rand -base64 32`",
            "The secret that Daily signs its webhooks with, base64.");
    static final Setting DAILY_WEBHOOK_WINDOW_SECONDS = Setting.of(
            "DAILY_WEBHOOK_WINDOW_SECONDS",
            "86400",
            "How old, or how far ahead of our clock, a signed webhook may be, in seconds, 60 to 604800.");
    static final Setting DAILY_BUCKET = Setting.unset(
            "DAILY_BUCKET",
            "daily-tracks",
            "The S3 bucket that Daily writes raw tracks to; without it there are none. With it, region and role are required.");
    static final Setting DAILY_BUCKET_REGION =
            Setting.unset("DAILY_BUCKET_REGION", "eu-central-1", "The region of that bucket.");
    static final Setting DAILY_ROLE_ARN = Setting.unset(
            "DAILY_ROLE_ARN", "arn:aws:iam::123456789012:role/daily", "The role that lets Daily write to that bucket.");
    static final Setting DAILY_API_URL =
            Setting.of("DAILY_API_URL", "https://api.daily.co/v1", "Where Daily's REST API is.");
    static final Setting KINESCOPE_API_TOKEN = Setting.secret(
            "KINESCOPE_API_TOKEN",
            "the-api-token",
            "The API token of the Kinescope workspace that uploads go to; with it, the parent is required.");
    static final Setting KINESCOPE_PARENT_ID = Setting.unset(
            "KINESCOPE_PARENT_ID",
            "6f0b8ba3-7f0e-4d4c-9c35-3c1c8d5f9a10",
            "The project or folder that uploads are put into.");
    static final Setting KINESCOPE_WEBHOOK_LOGIN = Setting.unset(
            "KINESCOPE_WEBHOOK_LOGIN",
            "tapedeck",
            "The login that Kinescope's webhooks bring; without it they are not accepted. With it, the password is"
                    + " required.");
    static final Setting KINESCOPE_WEBHOOK_PASSWORD = Setting.secret(
            "KINESCOPE_WEBHOOK_PASSWORD",
            "the output of `openssl rand -hex 32`",
            "The password that they bring, at least 16 characters.");
    static final Setting KINESCOPE_FILE_MEGABYTES_MAX = Setting.of(
            "KINESCOPE_FILE_MEGABYTES_MAX", "65536", "How large an uploaded file may be, in megabytes, 1 to 1048576.");
    static final Setting KINESCOPE_API_URL =
            Setting.of("KINESCOPE_API_URL", "https://api.kinescope.io", "Where Kinescope's REST API is.");
    static final Setting KINESCOPE_UPLOAD_URL =
            Setting.of("KINESCOPE_UPLOAD_URL", "https://uploader.kinescope.io", "Where Kinescope takes uploads.");
    static final Setting TRANSCRIPTION_URL = Setting.unset(
            "TRANSCRIPTION_URL",
            "https://api.openai.com",
            "A service that speaks the OpenAI transcription protocol; without it nothing is transcribed.");
    static final Setting TRANSCRIPTION_MODEL = Setting.of(
            "TRANSCRIPTION_MODEL", "whisper-1", "The model to transcribe with; it must give segments with times.");
    static final Setting TRANSCRIPTION_API_KEY =
            Setting.secret("TRANSCRIPTION_API_KEY", "the-api-key", "The key for that service, where it wants one.");
    static final Setting TRANSCRIPTION_LANGUAGE = Setting.unset(
            "TRANSCRIPTION_LANGUAGE", "en", "The language that is spoken, an ISO 639-1 code; recognised without it.");

    /** In the order of the reference page. */
    public static final List<Setting> ALL = List.of(
            DATABASE_URL,
            DATABASE_SCHEMA,
            DATABASE_POOL_SIZE,
            S3_ENDPOINT,
            S3_PUBLIC_ENDPOINT,
            S3_REGION,
            S3_BUCKET_RECORDINGS,
            S3_ACCESS_KEY,
            S3_SECRET_KEY,
            S3_PATH_STYLE,
            AUTH_JWT_SECRET,
            AUTH_JWKS_URL,
            AUTH_ISSUER,
            AUTH_AUDIENCE,
            HOST,
            PORT,
            PUBLIC_URL,
            TRUST_FORWARDED_HEADERS,
            METRICS_ADDRESS,
            EVENT_STREAMS_MAX,
            EVENT_STREAMS_PER_CALLER_MAX,
            LOG_FORMAT,
            LOG_LEVEL,
            EGRESS_OUTPUT_WIDTH,
            EGRESS_OUTPUT_HEIGHT,
            EGRESS_SEGMENT_DURATION,
            FFMPEG_PATH,
            FFPROBE_PATH,
            SPOOL_FOLDER,
            SPOOL_SIZE_MEGABYTES_MAX,
            CAPTURES_MAX,
            CAPTURES_PER_OWNER_MAX,
            ALLOWED_FILE_FOLDER,
            ALLOW_PRIVATE_SOURCES,
            ALLOW_TEST_PATTERN,
            RECORDING_ENABLED_BY_DEFAULT,
            MEETING_RECORDING_TYPE,
            RECORDING_SECONDS_MAX,
            PRESIGNED_URL_EXPIRY_SECONDS,
            PLAYBACK_URL_EXPIRY_SECONDS,
            PLAYBACK_TOKEN_SECRET,
            LIVEKIT_URL,
            LIVEKIT_API_KEY,
            LIVEKIT_API_SECRET,
            LIVEKIT_S3_ENDPOINT,
            LIVEKIT_LAYOUT,
            DAILY_API_KEY,
            DAILY_DOMAIN,
            DAILY_WEBHOOK_SECRET,
            DAILY_WEBHOOK_WINDOW_SECONDS,
            DAILY_BUCKET,
            DAILY_BUCKET_REGION,
            DAILY_ROLE_ARN,
            DAILY_API_URL,
            KINESCOPE_API_TOKEN,
            KINESCOPE_PARENT_ID,
            KINESCOPE_WEBHOOK_LOGIN,
            KINESCOPE_WEBHOOK_PASSWORD,
            KINESCOPE_FILE_MEGABYTES_MAX,
            KINESCOPE_API_URL,
            KINESCOPE_UPLOAD_URL,
            TRANSCRIPTION_URL,
            TRANSCRIPTION_MODEL,
            TRANSCRIPTION_API_KEY,
            TRANSCRIPTION_LANGUAGE);

    private Settings() {}
}
