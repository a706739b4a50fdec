/** Collecting the media of takes that have ended at a provider. */
@NullMarked
package dev.tapedeck.application.provider.collect;

import org.jspecify.annotations.NullMarked;
