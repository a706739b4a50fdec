@NullMarked
package dev.tapedeck.adapters.http.page;

import org.jspecify.annotations.NullMarked;
