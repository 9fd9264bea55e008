/** Reading BTS's files: archives, headers and lines, exactly and fast, with every line accounted for. */
@NullMarked
package ontime.jobs.bts;

import org.jspecify.annotations.NullMarked;
