/** What can be typed: one class per command. */
@NullMarked
package dev.tapedeck.bootstrap.command;

import org.jspecify.annotations.NullMarked;
