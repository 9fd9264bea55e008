/** Generates flights in the form that BTS publishes, for machines that cannot reach BTS. */
@NullMarked
package ontime.demo;

import org.jspecify.annotations.NullMarked;
