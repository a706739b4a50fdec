package dev.tapedeck.domain.session;

import java.util.List;

/**
 * One page of sessions.
 *
 * @param total number of matches, exact up to 10,000
 */
public record SessionPage(List<Session> sessions, int total) {
    public SessionPage {
        sessions = List.copyOf(sessions);
    }
}
