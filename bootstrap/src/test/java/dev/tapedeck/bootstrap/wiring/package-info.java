@NullMarked
package dev.tapedeck.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
