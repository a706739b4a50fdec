/** A client of a server's HTTP interface, for commands that talk to one. */
@NullMarked
package dev.tapedeck.bootstrap.client;

import org.jspecify.annotations.NullMarked;
