/** The version of a data folder, and the migrations from earlier ones. */
@NullMarked
package ontime.local.format;

import org.jspecify.annotations.NullMarked;
