/** What the adapters of all video platforms have in common. */
@NullMarked
package dev.tapedeck.adapters.video;

import org.jspecify.annotations.NullMarked;
