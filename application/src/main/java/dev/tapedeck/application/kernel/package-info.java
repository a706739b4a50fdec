/** What every feature is installed with. */
@NullMarked
package dev.tapedeck.application.kernel;

import org.jspecify.annotations.NullMarked;
