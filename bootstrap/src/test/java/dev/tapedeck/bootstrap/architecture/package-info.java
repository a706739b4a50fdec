/** The rules that every change is held to, each with a class that breaks it. */
@NullMarked
package dev.tapedeck.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
