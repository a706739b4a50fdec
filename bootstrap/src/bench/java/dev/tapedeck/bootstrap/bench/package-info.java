/** Measurements that ./tapedeck bench prints. */
@NullMarked
package dev.tapedeck.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
