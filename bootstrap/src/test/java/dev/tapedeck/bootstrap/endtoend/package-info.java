@NullMarked
package dev.tapedeck.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;
