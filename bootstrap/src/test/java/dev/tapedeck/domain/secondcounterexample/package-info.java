/** The other half of what goes in circles, for the architecture rules to find. */
@NullMarked
package dev.tapedeck.domain.secondcounterexample;

import org.jspecify.annotations.NullMarked;
