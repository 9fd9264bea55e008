/** What the launcher runs: JVMs of the modules, Python, Maven. */
@NullMarked
package ontime.local.program;

import org.jspecify.annotations.NullMarked;
