/** A registry of the generated airplanes, in the form in which the FAA publishes its own. */
@NullMarked
package ontime.demo.registry;

import org.jspecify.annotations.NullMarked;
