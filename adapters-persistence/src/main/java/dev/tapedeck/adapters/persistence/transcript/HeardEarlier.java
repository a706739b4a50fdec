package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.database.SqlFiles;

/** Completes statements that give each message to one recording of its session: the first one that heard it. */
final class HeardEarlier {
    private static final String PLACE = "/* not heard earlier: m, r */ true";
    private static final String CONDITION = SqlFiles.of(HeardEarlier.class).get("isNot");

    private HeardEarlier() {}

    /** @param statement with the place for the condition, about messages {@code m} and recordings {@code r} */
    static String excludedFrom(String statement) {
        return statement.replace(PLACE, CONDITION);
    }
}
