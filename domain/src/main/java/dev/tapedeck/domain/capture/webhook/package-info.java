/** Webhooks and updates of providers. */
@NullMarked
package dev.tapedeck.domain.capture.webhook;

import org.jspecify.annotations.NullMarked;
