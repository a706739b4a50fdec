package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.http.token.JwtConfig;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.bootstrap.config.AccessConfig;
import dev.tapedeck.bootstrap.config.CaptureConfig;
import dev.tapedeck.bootstrap.config.RecordingConfig;
import dev.tapedeck.bootstrap.config.SecretText;
import dev.tapedeck.bootstrap.config.StorageConfig;
import java.net.URI;
import java.time.InstantSource;

/** Maps the configuration to that of each adapter. */
public final class ConfigMapping {
    private ConfigMapping() {}

    public static TapedeckSettings settings(RecordingConfig recordings, CaptureConfig capture) {
        return new TapedeckSettings(
                recordings.enabledByDefault(),
                recordings.meetingRecording().kinds(),
                recordings.presignedUrlExpiry(),
                recordings.playbackUrlExpiry(),
                recordings.durationMax(),
                capture.segmentDuration());
    }

    public static S3Config s3(StorageConfig storage) {
        S3Config config = S3Config.of(
                storage.endpoint(),
                storage.publicEndpoint().orElse(null),
                storage.region(),
                storage.bucket(),
                storage.accessKey().value(),
                storage.secretKey().value());
        return storage.pathStyle() ? config : config.withVirtualHostStyle();
    }

    public static JwtConfig jwt(AccessConfig access) {
        InstantSource clock = InstantSource.system();
        return access.jwtSecret()
                .map(SecretText::value)
                .map(secret -> JwtConfig.ofSecret(secret, clock))
                .orElseGet(() -> JwtConfig.ofJwks(jwksUrl(access), clock))
                .requiring(access.issuer().orElse(null), access.audience().orElse(null));
    }

    private static URI jwksUrl(AccessConfig access) {
        return access.jwksUrl().orElseThrow();
    }
}
