/** Consent of participants to being recorded, and what suppresses recording. */
@NullMarked
package dev.tapedeck.domain.session.consent;

import org.jspecify.annotations.NullMarked;
