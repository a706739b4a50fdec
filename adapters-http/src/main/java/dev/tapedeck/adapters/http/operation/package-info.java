/** Health, metrics and what operators can do. */
@NullMarked
package dev.tapedeck.adapters.http.operation;

import org.jspecify.annotations.NullMarked;
