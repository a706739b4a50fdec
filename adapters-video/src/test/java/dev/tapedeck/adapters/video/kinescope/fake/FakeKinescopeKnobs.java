package dev.tapedeck.adapters.video.kinescope.fake;

import dev.tapedeck.adapters.video.fake.Mischief;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a fake Kinescope misbehaves. Everything is well to begin with. Thread-safe. */
public final class FakeKinescopeKnobs {
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final AtomicInteger answersToLimit = new AtomicInteger();
    private final AtomicInteger answersToBreak = new AtomicInteger();
    private final AtomicInteger deletesToFail = new AtomicInteger();
    private volatile Duration responseDelay = Duration.ZERO;
    private volatile @Nullable Duration stepTime;
    private volatile int refusal;
    private volatile String idPlace = "data";
    private volatile boolean listsBadRows;
    private volatile Predicate<String> lost = status -> false;
    private volatile Mischief mischief = Mischief.NONE;

    /** Webhooks about these statuses are never sent. */
    public void loses(Predicate<String> statuses) {
        lost = statuses;
    }

    public void mischief(Mischief next) {
        mischief = next;
    }

    /** The next calls are carried out, and the connection is cut instead of answering. */
    public void losesAnswers(int count) {
        answersToLose.set(count);
    }

    /** The next calls are answered 429. */
    public void limits(int count) {
        answersToLimit.set(count);
    }

    /** The next calls are answered 502 with a page that is not JSON. */
    public void breaksAnswers(int count) {
        answersToBreak.set(count);
    }

    /** The next deletions are answered 500 and not done. */
    public void failsDeletes(int count) {
        deletesToFail.set(count);
    }

    public void answersAfter(Duration delay) {
        responseDelay = delay;
    }

    /** Videos go on by themselves, a status each time; without it they stay as they are until they are moved. */
    public void goesOnEvery(Duration step) {
        stepTime = step;
    }

    /** Uploads are answered with this status, or accepted again when it is 0. */
    public void refusesUploads(int status) {
        refusal = status;
    }

    /** Where the answer to an upload has the id: in {@code data}, at the {@code top}, or {@code nowhere}. */
    public void putsIdInto(String place) {
        idPlace = place;
    }

    /** Listings have a row without an id, and one that is no object, among the others. */
    public void listsBadRows(boolean isBad) {
        listsBadRows = isBad;
    }

    boolean isLost(String status) {
        return lost.test(status);
    }

    Mischief mischief() {
        return mischief;
    }

    boolean losesThis() {
        return takeOne(answersToLose);
    }

    boolean limitsThis() {
        return takeOne(answersToLimit);
    }

    boolean breaksThis() {
        return takeOne(answersToBreak);
    }

    boolean failsThisDelete() {
        return takeOne(deletesToFail);
    }

    Duration responseDelay() {
        return responseDelay;
    }

    @Nullable
    Duration stepTime() {
        return stepTime;
    }

    int refusal() {
        return refusal;
    }

    String idPlace() {
        return idPlace;
    }

    boolean listsBadRows() {
        return listsBadRows;
    }

    private static boolean takeOne(AtomicInteger left) {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
