/** What an installation is told from outside: variables, their checks, and the records made of them. */
@NullMarked
package dev.tapedeck.bootstrap.config;

import org.jspecify.annotations.NullMarked;
