/** Operations: jobs, provider events and health. */
@NullMarked
package dev.tapedeck.application.operation;

import org.jspecify.annotations.NullMarked;
