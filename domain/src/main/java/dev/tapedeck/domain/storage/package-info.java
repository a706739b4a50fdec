/** The stored data of one installation, opened and closed as a whole. */
@NullMarked
package dev.tapedeck.domain.storage;

import org.jspecify.annotations.NullMarked;
