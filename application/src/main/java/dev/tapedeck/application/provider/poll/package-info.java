/** Polls of providers, which repair the effects of lost events. */
@NullMarked
package dev.tapedeck.application.provider.poll;

import org.jspecify.annotations.NullMarked;
