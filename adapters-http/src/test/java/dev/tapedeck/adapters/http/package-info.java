@NullMarked
package dev.tapedeck.adapters.http;

import org.jspecify.annotations.NullMarked;
