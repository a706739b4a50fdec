/** Daily's recordings: starting, stopping, listing, matching to takes, and reading their files. */
@NullMarked
package dev.tapedeck.adapters.video.daily.run;

import org.jspecify.annotations.NullMarked;
