@NullMarked
package dev.tapedeck.adapters.http.request;

import org.jspecify.annotations.NullMarked;
