/** Calls to Kinescope's REST API and its uploader, with bounds on time and size. */
@NullMarked
package dev.tapedeck.adapters.video.kinescope.rest;

import org.jspecify.annotations.NullMarked;
