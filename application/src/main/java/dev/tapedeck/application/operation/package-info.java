/** What an operator sees and does. */
@NullMarked
package dev.tapedeck.application.operation;

import org.jspecify.annotations.NullMarked;
