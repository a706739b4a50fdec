/** Messages of video platforms, and what operators can see and do about platforms. */
@NullMarked
package dev.tapedeck.adapters.http.provider;

import org.jspecify.annotations.NullMarked;
