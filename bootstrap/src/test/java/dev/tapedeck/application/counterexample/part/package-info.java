/** Classes that break a rule, so that the rule can be seen to notice. */
@NullMarked
package dev.tapedeck.application.counterexample.part;

import org.jspecify.annotations.NullMarked;
