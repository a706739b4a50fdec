package dev.tapedeck.adapters.video.daily;

import java.util.regex.Pattern;

/**
 * Our bucket to which Daily writes. Raw tracks need one; versioning must be enabled on it.
 *
 * @param roleArn the role that Daily assumes to write
 */
public record DailyBucket(String name, String region, String roleArn) {
    private static final Pattern ROLE = Pattern.compile("arn:[\\w-]+:iam::\\d+:role/.+");

    public DailyBucket {
        if (name.isBlank() || region.isBlank()) {
            throw new IllegalArgumentException("the bucket for Daily needs a name and a region");
        }
        if (!ROLE.matcher(roleArn).matches()) {
            throw new IllegalArgumentException("the role for Daily must look like arn:aws:iam::123456789012:role/name");
        }
    }
}
