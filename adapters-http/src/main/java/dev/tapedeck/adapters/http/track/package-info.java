/** Mixed audio and waveforms over HTTP. */
@NullMarked
package dev.tapedeck.adapters.http.track;

import org.jspecify.annotations.NullMarked;
