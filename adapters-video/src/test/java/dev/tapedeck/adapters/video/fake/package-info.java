/** What doubles of platforms have in common. */
@NullMarked
package dev.tapedeck.adapters.video.fake;

import org.jspecify.annotations.NullMarked;
