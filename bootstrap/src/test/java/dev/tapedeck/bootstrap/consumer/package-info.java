/** Programs that depend on what Tapedeck publishes, each built and run as its owner would. */
@NullMarked
package dev.tapedeck.bootstrap.consumer;

import org.jspecify.annotations.NullMarked;
