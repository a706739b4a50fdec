/** Reading what a request says: its body, its query, its ids. */
@NullMarked
package dev.tapedeck.adapters.http.request;

import org.jspecify.annotations.NullMarked;
