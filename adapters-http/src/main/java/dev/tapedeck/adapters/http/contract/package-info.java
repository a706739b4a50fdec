/** The OpenAPI document and its page. */
@NullMarked
package dev.tapedeck.adapters.http.contract;

import org.jspecify.annotations.NullMarked;
