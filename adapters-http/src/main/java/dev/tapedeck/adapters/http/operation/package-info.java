/** Health, metrics and jobs. */
@NullMarked
package dev.tapedeck.adapters.http.operation;

import org.jspecify.annotations.NullMarked;
