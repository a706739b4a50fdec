/** Objects in any store that speaks the S3 protocol. */
@NullMarked
package dev.tapedeck.adapters.persistence.media;

import org.jspecify.annotations.NullMarked;
