/** Getting the media of takes that ended at a provider. */
@NullMarked
package dev.tapedeck.application.provider.collect;

import org.jspecify.annotations.NullMarked;
