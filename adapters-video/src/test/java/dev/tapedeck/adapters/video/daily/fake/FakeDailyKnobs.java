package dev.tapedeck.adapters.video.daily.fake;

import dev.tapedeck.adapters.video.fake.Mischief;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** How a fake Daily misbehaves. Everything is well to begin with. Thread-safe. */
public final class FakeDailyKnobs {
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final AtomicInteger answersToLimit = new AtomicInteger();
    private final AtomicInteger answersToBreak = new AtomicInteger();
    private volatile Duration responseDelay = Duration.ZERO;
    private volatile int startsBeforeHosting;
    private volatile Duration idleMax = Duration.ofSeconds(2);
    private volatile boolean linksBroken;
    private volatile boolean listsBadRows;
    private volatile boolean typesEvents = true;
    private volatile boolean announcesRawTracks;
    private volatile boolean listsNullTracks;
    private volatile Duration listingDelay = Duration.ZERO;
    private volatile boolean recordsVideo = true;
    private volatile Predicate<String> lost = type -> false;
    private volatile Predicate<String> errors = type -> false;
    /** In Daily's own spelling; its documentation has another one. */
    private volatile String errorAction = "clourd-recording-err";

    private volatile boolean listsDeleted;
    private volatile String errorText = "bucket not writable";
    private volatile Mischief mischief = Mischief.NONE;

    /** Webhooks of these types are never sent. */
    public void loses(Predicate<String> types) {
        lost = types;
    }

    public void mischief(Mischief next) {
        mischief = next;
    }

    /** The next calls of the API are carried out, and the connection is cut instead of answering. */
    public void losesAnswers(int count) {
        answersToLose.set(count);
    }

    /** The next calls of the API are answered 429. */
    public void limits(int count) {
        answersToLimit.set(count);
    }

    /** The next calls of the API are answered 502 with a page that is not JSON. */
    public void breaksAnswers(int count) {
        answersToBreak.set(count);
    }

    public void answersAfter(Duration delay) {
        responseDelay = delay;
    }

    /** How many starts a room refuses with 404 after its first participant has joined. */
    public void hostsAfter(int starts) {
        startsBeforeHosting = starts;
    }

    /** How long a recording goes on in an empty room. */
    public void endsIdleAfter(Duration idle) {
        idleMax = idle;
    }

    /** Access links hold words instead of an address. */
    public void breaksLinks(boolean isBroken) {
        linksBroken = isBroken;
    }

    /** Listings have a row without an id, and one that is no object, among the others. */
    public void listsBadRows(boolean isBad) {
        listsBadRows = isBad;
    }

    /** Whether ready-to-download says the type. */
    public void typesEvents(boolean isTyped) {
        typesEvents = isTyped;
    }

    /** Whether raw tracks are announced by recording.started, too. */
    public void announcesRawTracks(boolean isAnnounced) {
        announcesRawTracks = isAnnounced;
    }

    /** Raw tracks are listed as null, as when Daily's role has lost its permissions. */
    public void listsNullTracks(boolean isNull) {
        listsNullTracks = isNull;
    }

    /** How long a new recording is missing from listings. */
    public void listsAfter(Duration delay) {
        listingDelay = delay;
    }

    /** Whether raw tracks hold pictures besides sounds. */
    public void recordsVideo(boolean isRecorded) {
        recordsVideo = isRecorded;
    }

    /** Recordings of these types ({@code cloud}, {@code raw-tracks}) are accepted and then fail to begin. */
    public void failsToBegin(Predicate<String> types) {
        errors = types;
    }

    /** Whether recordings stay listed after they were deleted, as they do at Daily for a while. */
    public void listsDeleted(boolean isListed) {
        listsDeleted = isListed;
    }

    /** How errors are spelt and worded. */
    public void saysErrors(String action, String text) {
        errorAction = action;
        errorText = text;
    }

    boolean isLost(String type) {
        return lost.test(type);
    }

    boolean failsToBegin(String type) {
        return errors.test(type);
    }

    boolean listsDeleted() {
        return listsDeleted;
    }

    String errorAction() {
        return errorAction;
    }

    String errorText() {
        return errorText;
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

    Duration responseDelay() {
        return responseDelay;
    }

    int startsBeforeHosting() {
        return startsBeforeHosting;
    }

    Duration idleMax() {
        return idleMax;
    }

    boolean linksBroken() {
        return linksBroken;
    }

    boolean listsBadRows() {
        return listsBadRows;
    }

    boolean typesEvents() {
        return typesEvents;
    }

    boolean announcesRawTracks() {
        return announcesRawTracks;
    }

    boolean listsNullTracks() {
        return listsNullTracks;
    }

    Duration listingDelay() {
        return listingDelay;
    }

    boolean recordsVideo() {
        return recordsVideo;
    }

    private static boolean takeOne(AtomicInteger left) {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
