package dev.tapedeck.adapters.video.livekit.fake;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What goes wrong, as told; everything works until then. Thread-safe. */
public final class FakeFaults {
    /** What may be wrong with a webhook that is sent. */
    public enum Corruption {
        NONE,
        /** Signed by somebody else. */
        SIGNATURE,
        /** Changed on the way. */
        BODY
    }

    private final Map<String, Integer> answersToLose = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private volatile Predicate<String> lost = type -> false;
    private volatile Corruption corruption = Corruption.NONE;
    private volatile Duration webhookDelay = Duration.ZERO;
    private volatile Duration responseDelay = Duration.ZERO;
    private volatile int webhookTimes = 1;
    private volatile boolean reorders;
    private volatile boolean away;
    private volatile boolean tokensRefused;
    private volatile boolean noWorker;

    /** Webhooks of these types are never sent. */
    public void losesWebhooks(Predicate<String> types) {
        lost = types;
    }

    /** Every webhook is sent so many times. */
    public void repeatsWebhooks(int times) {
        webhookTimes = times;
    }

    /** Of every two webhooks the later one is sent first. */
    public void reordersWebhooks(boolean isReordering) {
        reorders = isReordering;
    }

    public void delaysWebhooks(Duration by) {
        webhookDelay = by;
    }

    public void corruptsWebhooks(Corruption how) {
        corruption = how;
    }

    /** Every call waits so long before it is carried out. */
    public void answersAfter(Duration delay) {
        responseDelay = delay;
    }

    /** The next calls of a method, such as {@code StartRoomCompositeEgress}, are carried out and never answered. */
    public void losesAnswers(String method, int count) {
        answersToLose.put(method, count);
    }

    /** Every call of a method is refused with a Twirp code; or none when the code is empty. */
    public void refuses(String method, String code) {
        refusals.put(method, code);
    }

    /** Whether every connection is broken off. */
    public void isAway(boolean isAway) {
        away = isAway;
    }

    /** Whether no egress service takes a start. */
    public void hasNoWorker(boolean isWithout) {
        noWorker = isWithout;
    }

    boolean hasNoWorker() {
        return noWorker;
    }

    /** Whether it is not our token that is wanted. */
    public void refusesTokens(boolean isRefusing) {
        tokensRefused = isRefusing;
    }

    boolean loses(String type) {
        return lost.test(type);
    }

    int webhookTimes() {
        return webhookTimes;
    }

    boolean reorders() {
        return reorders;
    }

    Duration webhookDelay() {
        return webhookDelay;
    }

    Corruption corruption() {
        return corruption;
    }

    Duration responseDelay() {
        return responseDelay;
    }

    boolean away() {
        return away;
    }

    boolean tokensRefused() {
        return tokensRefused;
    }

    Optional<String> refusal(String method) {
        return Optional.ofNullable(refusals.get(method)).filter(code -> !code.isEmpty());
    }

    boolean losesResponse(String method) {
        Integer left = answersToLose.computeIfPresent(method, (same, count) -> count - 1);
        return left != null && left >= 0;
    }
}
