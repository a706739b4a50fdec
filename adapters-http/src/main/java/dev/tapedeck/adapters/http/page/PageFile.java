package dev.tapedeck.adapters.http.page;

/**
 * A file of the web page.
 *
 * @param entityTag quoted
 */
@SuppressWarnings("ArrayRecordComponent") // read once, shared by all responses, never changed
record PageFile(byte[] bytes, byte[] gzip, String contentType, String entityTag) {
    /** Whether compression makes the file smaller; small files and images would only grow. */
    boolean isSmallerCompressed() {
        return gzip.length < bytes.length;
    }
}
