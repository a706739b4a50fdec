@NullMarked
package dev.tapedeck.bootstrap.command;

import org.jspecify.annotations.NullMarked;
