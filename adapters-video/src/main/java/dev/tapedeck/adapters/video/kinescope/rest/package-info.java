/** Calls to Kinescope's REST API and its uploader: bounded in time and size. */
@NullMarked
package dev.tapedeck.adapters.video.kinescope.rest;

import org.jspecify.annotations.NullMarked;
