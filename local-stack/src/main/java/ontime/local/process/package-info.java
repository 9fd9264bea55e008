/** Processes of the local stack: started apart from the terminal, known by pid and start, remembered in one file. */
@NullMarked
package ontime.local.process;

import org.jspecify.annotations.NullMarked;
