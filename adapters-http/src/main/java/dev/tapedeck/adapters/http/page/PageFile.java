package dev.tapedeck.adapters.http.page;

/**
 * A file of the web page.
 *
 * @param entityTag quoted
 */
@SuppressWarnings("ArrayRecordComponent") // read once, shared by all answers, never handed out to be changed
record PageFile(byte[] bytes, byte[] gzip, String contentType, String entityTag) {
    /** Small files and pictures only grow by compression. */
    boolean isSmallerCompressed() {
        return gzip.length < bytes.length;
    }
}
