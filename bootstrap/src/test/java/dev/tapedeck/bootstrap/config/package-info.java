@NullMarked
package dev.tapedeck.bootstrap.config;

import org.jspecify.annotations.NullMarked;
