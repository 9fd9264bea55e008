/** Comma-separated files that others publish (RFC 4180), read strictly: a broken one is named with its line. */
@NullMarked
package ontime.model.csv;

import org.jspecify.annotations.NullMarked;
