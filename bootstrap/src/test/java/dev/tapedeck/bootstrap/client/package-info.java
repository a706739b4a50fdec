/** Tests of the client of a server's HTTP interface. */
@NullMarked
package dev.tapedeck.bootstrap.client;

import org.jspecify.annotations.NullMarked;
