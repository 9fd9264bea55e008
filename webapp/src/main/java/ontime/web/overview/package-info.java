/** Charts of all loaded flights: how many, how late, and why flights are late or cancelled. */
@NullMarked
package ontime.web.overview;

import org.jspecify.annotations.NullMarked;
