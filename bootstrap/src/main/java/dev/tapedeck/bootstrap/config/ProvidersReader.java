package dev.tapedeck.bootstrap.config;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the external services. A service of which only some variables are set is reported as a mistake. */
final class ProvidersReader {
    private static final URI DAILY_API = URI.create("https://api.daily.co/v1");
    private static final URI KINESCOPE_API = URI.create("https://api.kinescope.io");
    private static final URI KINESCOPE_UPLOADS = URI.create("https://uploader.kinescope.io");
    private static final long MEGABYTE = 1024L * 1024;
    private static final int WEBHOOK_SECRET_BYTES_MIN = 16;
    private static final SecretText STAND_IN = new SecretText("stand-in");
    private static final URI ADDRESS_STAND_IN = URI.create("https://stand-in.example");

    private final SettingReader settings;

    ProvidersReader(SettingReader settings) {
        this.settings = settings;
    }

    ProvidersConfig read() {
        return new ProvidersConfig(liveKit(), daily(), kinescope(), transcription());
    }

    private Optional<ProvidersConfig.LiveKit> liveKit() {
        ProvidersConfig.LiveKit config = new ProvidersConfig.LiveKit(
                settings.readOptional(Settings.LIVEKIT_URL, Parsers::socketAddress)
                        .orElse(ADDRESS_STAND_IN),
                secret(Settings.LIVEKIT_API_KEY),
                secret(Settings.LIVEKIT_API_SECRET),
                settings.readOptional(Settings.LIVEKIT_S3_ENDPOINT, Parsers::webOrigin),
                settings.read(Settings.LIVEKIT_LAYOUT, ProvidersReader::layout, "grid"));
        boolean wanted =
                allOrNone(List.of(Settings.LIVEKIT_URL, Settings.LIVEKIT_API_KEY, Settings.LIVEKIT_API_SECRET));
        return wanted ? Optional.of(config) : Optional.empty();
    }

    private Optional<ProvidersConfig.Daily> daily() {
        ProvidersConfig.Daily config = new ProvidersConfig.Daily(
                settings.read(Settings.DAILY_API_URL, Parsers::webAddress, DAILY_API),
                secret(Settings.DAILY_API_KEY),
                settings.readOptional(Settings.DAILY_DOMAIN, ProvidersReader::domain)
                        .orElse("stand-in"),
                settings.readOptional(Settings.DAILY_WEBHOOK_SECRET, ProvidersReader::webhookSecret)
                        .orElse(STAND_IN),
                settings.read(Settings.DAILY_WEBHOOK_WINDOW_SECONDS, Parsers.seconds(60, 604_800), Duration.ofDays(1)),
                dailyBucket());
        boolean wanted =
                allOrNone(List.of(Settings.DAILY_API_KEY, Settings.DAILY_DOMAIN, Settings.DAILY_WEBHOOK_SECRET));
        return wanted ? Optional.of(config) : Optional.empty();
    }

    private Optional<ProvidersConfig.DailyBucket> dailyBucket() {
        ProvidersConfig.DailyBucket bucket = new ProvidersConfig.DailyBucket(
                settings.readOptional(Settings.DAILY_BUCKET, Parsers::bucket).orElse(""),
                settings.readOptional(Settings.DAILY_BUCKET_REGION, Parsers::region)
                        .orElse(""),
                settings.readOptional(Settings.DAILY_ROLE_ARN, ProvidersReader::role)
                        .orElse(""));
        boolean wanted =
                allOrNone(List.of(Settings.DAILY_BUCKET, Settings.DAILY_BUCKET_REGION, Settings.DAILY_ROLE_ARN));
        return wanted ? Optional.of(bucket) : Optional.empty();
    }

    private Optional<ProvidersConfig.Kinescope> kinescope() {
        ProvidersConfig.Kinescope config = new ProvidersConfig.Kinescope(
                settings.read(Settings.KINESCOPE_API_URL, Parsers::webAddress, KINESCOPE_API),
                settings.read(Settings.KINESCOPE_UPLOAD_URL, Parsers::webAddress, KINESCOPE_UPLOADS),
                secret(Settings.KINESCOPE_API_TOKEN),
                settings.readOptional(Settings.KINESCOPE_PARENT_ID, ProvidersReader::word)
                        .orElse("stand-in"),
                MEGABYTE * settings.read(Settings.KINESCOPE_FILE_MEGABYTES_MAX, Parsers.wholeNumber(1, 1_048_576), 1),
                kinescopeWebhook());
        boolean wanted = allOrNone(List.of(Settings.KINESCOPE_API_TOKEN, Settings.KINESCOPE_PARENT_ID));
        return wanted ? Optional.of(config) : Optional.empty();
    }

    private Optional<ProvidersConfig.KinescopeWebhook> kinescopeWebhook() {
        ProvidersConfig.KinescopeWebhook webhook = new ProvidersConfig.KinescopeWebhook(
                settings.readOptional(Settings.KINESCOPE_WEBHOOK_LOGIN, ProvidersReader::login)
                        .orElse("stand-in"),
                settings.readOptional(Settings.KINESCOPE_WEBHOOK_PASSWORD, ProvidersReader::password)
                        .orElse(STAND_IN));
        boolean wanted = allOrNone(List.of(Settings.KINESCOPE_WEBHOOK_LOGIN, Settings.KINESCOPE_WEBHOOK_PASSWORD));
        if (wanted && !settings.isSet(Settings.KINESCOPE_API_TOKEN)) {
            settings.problem(
                    Settings.KINESCOPE_API_TOKEN,
                    "is required as well, since " + Settings.KINESCOPE_WEBHOOK_LOGIN.name() + " is set");
        }
        return wanted ? Optional.of(webhook) : Optional.empty();
    }

    private Optional<ProvidersConfig.Transcription> transcription() {
        Optional<SecretText> apiKey = settings.readOptional(Settings.TRANSCRIPTION_API_KEY, Parsers::credential);
        Optional<String> language = settings.readOptional(Settings.TRANSCRIPTION_LANGUAGE, ProvidersReader::language);
        String model = settings.read(Settings.TRANSCRIPTION_MODEL, Parsers::text, "whisper-1");
        return settings.readOptional(Settings.TRANSCRIPTION_URL, Parsers::webAddress)
                .map(url -> new ProvidersConfig.Transcription(url, model, apiKey, language));
    }

    private SecretText secret(Setting setting) {
        return settings.readOptional(setting, Parsers::credential).orElse(STAND_IN);
    }

    /** Whether they are set; that some are and others are not is reported. */
    private boolean allOrNone(List<Setting> group) {
        List<Setting> set = group.stream().filter(settings::isSet).toList();
        if (!set.isEmpty()) {
            Stream<Setting> missing = group.stream().filter(setting -> !set.contains(setting));
            missing.forEach(setting -> settings.problem(
                    setting, "is required as well, since " + set.get(0).name() + " is set"));
        }
        return !set.isEmpty();
    }

    private static String layout(String text) {
        return Parsers.matching(text, "[a-z-]{1,40}", "must be like grid, speaker or single-speaker");
    }

    private static String domain(String text) {
        return Parsers.matching(text, "[a-z0-9][a-z0-9-]{0,62}", "must be the first part of the address, such as acme");
    }

    /** As Daily wants it; a shorter one could be guessed. */
    private static SecretText webhookSecret(String text) {
        Parsers.check(
                decodedLength(text) >= WEBHOOK_SECRET_BYTES_MIN,
                "must be base64 of at least " + WEBHOOK_SECRET_BYTES_MIN
                        + " bytes, as `openssl rand -base64 32` makes it");
        return new SecretText(text);
    }

    private static int decodedLength(String text) {
        try {
            return Base64.getDecoder().decode(text).length;
        } catch (IllegalArgumentException notBase64) {
            return 0;
        }
    }

    private static String role(String text) {
        return Parsers.matching(
                text, "arn:[\\w-]+:iam::\\d+:role/[!-~]+", "must be like arn:aws:iam::123456789012:role/name");
    }

    private static String word(String text) {
        return Parsers.matching(text, "[!-~]{1,128}", "must be one word");
    }

    private static String login(String text) {
        return Parsers.matching(text, "[!-9;-~]{1,100}", "must be one word without a colon");
    }

    private static SecretText password(String text) {
        return new SecretText(
                Parsers.matching(text, "[!-~]{16,200}", "must be one word of at least 16 characters, better of 64"));
    }

    private static String language(String text) {
        return Parsers.matching(text, "[a-z]{2,3}", "must be an ISO 639-1 code such as en");
    }
}
