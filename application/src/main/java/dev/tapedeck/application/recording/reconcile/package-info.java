/** Reconciliation after lost events, crashes and provider outages. */
@NullMarked
package dev.tapedeck.application.recording.reconcile;

import org.jspecify.annotations.NullMarked;
