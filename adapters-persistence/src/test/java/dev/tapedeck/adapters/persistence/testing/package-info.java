@NullMarked
package dev.tapedeck.adapters.persistence.testing;

import org.jspecify.annotations.NullMarked;
