/** Live rooms and sources that can be recorded, with their messages and participants. */
@NullMarked
package dev.tapedeck.domain.session;

import org.jspecify.annotations.NullMarked;
