@NullMarked
package dev.tapedeck.bootstrap.process;

import org.jspecify.annotations.NullMarked;
