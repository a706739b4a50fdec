/** Daily.co: meetings recorded composed and per track, both by REST, and what its webhooks say about them. */
@NullMarked
package dev.tapedeck.adapters.video.daily;

import org.jspecify.annotations.NullMarked;
