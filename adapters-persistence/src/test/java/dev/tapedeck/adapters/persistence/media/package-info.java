@NullMarked
package dev.tapedeck.adapters.persistence.media;

import org.jspecify.annotations.NullMarked;
