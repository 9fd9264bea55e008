/** The scripts that make a machine, tested in Python as they are run. */
@NullMarked
package ontime.infra;

import org.jspecify.annotations.NullMarked;
