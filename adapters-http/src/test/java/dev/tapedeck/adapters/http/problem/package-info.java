@NullMarked
package dev.tapedeck.adapters.http.problem;

import org.jspecify.annotations.NullMarked;
