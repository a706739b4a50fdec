/** Daily's recordings: started, stopped, listed, matched to takes, and their files. */
@NullMarked
package dev.tapedeck.adapters.video.daily.run;

import org.jspecify.annotations.NullMarked;
