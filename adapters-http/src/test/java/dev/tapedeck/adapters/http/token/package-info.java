@NullMarked
package dev.tapedeck.adapters.http.token;

import org.jspecify.annotations.NullMarked;
