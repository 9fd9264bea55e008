/** Files of flights as people have them: plain or compressed, alone or in a zip or tar. */
@NullMarked
package ontime.jobs.archive;

import org.jspecify.annotations.NullMarked;
