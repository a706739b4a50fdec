/** Jobs on db-scheduler. */
@NullMarked
package dev.tapedeck.adapters.persistence.job;

import org.jspecify.annotations.NullMarked;
