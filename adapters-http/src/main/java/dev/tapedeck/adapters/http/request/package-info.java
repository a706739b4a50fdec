/** Reading requests: body, query and ids. */
@NullMarked
package dev.tapedeck.adapters.http.request;

import org.jspecify.annotations.NullMarked;
