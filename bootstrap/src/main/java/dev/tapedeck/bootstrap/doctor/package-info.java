/** Tries a configuration against the real services. */
@NullMarked
package dev.tapedeck.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
