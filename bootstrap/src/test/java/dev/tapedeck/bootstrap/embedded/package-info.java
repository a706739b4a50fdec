@NullMarked
package dev.tapedeck.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
