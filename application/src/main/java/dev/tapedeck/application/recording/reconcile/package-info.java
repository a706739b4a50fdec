/** Settling what lost events, crashes and silent providers leave behind. */
@NullMarked
package dev.tapedeck.application.recording.reconcile;

import org.jspecify.annotations.NullMarked;
