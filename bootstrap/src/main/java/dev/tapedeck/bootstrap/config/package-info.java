/** The configuration of an installation: variables, their checks, and the records made of them. */
@NullMarked
package dev.tapedeck.bootstrap.config;

import org.jspecify.annotations.NullMarked;
