/** Storing the files of takes that have ended at a provider, and making them playable. */
@NullMarked
package dev.tapedeck.application.provider.collect.media;

import org.jspecify.annotations.NullMarked;
