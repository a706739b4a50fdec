/** {@code ./tapedeck bench faults}: recordings while services and processes fail at random, and what must hold after it. */
@NullMarked
package dev.tapedeck.bootstrap.fault;

import org.jspecify.annotations.NullMarked;
