/** Meetings over HTTP, in snake case under `/v1`. */
@NullMarked
package dev.tapedeck.adapters.http.meeting;

import org.jspecify.annotations.NullMarked;
