/** What all clients of services outside have in common about answers. */
@NullMarked
package dev.tapedeck.adapters.video.answer;

import org.jspecify.annotations.NullMarked;
