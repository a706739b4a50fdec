package dev.tapedeck.domain.event;

/**
 * An event as it is stored in the log.
 *
 * @param position place in the whole log, growing, with gaps
 * @param number counts the events of its recording from 1, without gaps
 */
public record StoredEvent(long position, long number, DomainEvent event) {}
