/** All the facts of one installation, as one thing to open and close. */
@NullMarked
package dev.tapedeck.domain.storage;

import org.jspecify.annotations.NullMarked;
