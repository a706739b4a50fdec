/** Classes that break a rule, so that the rule can be seen to notice. */
@NullMarked
package dev.tapedeck.adapters.persistence.counterexample;

import org.jspecify.annotations.NullMarked;
