/** Tests of what the page of the loaded data computes. */
@NullMarked
package ontime.web.load;

import org.jspecify.annotations.NullMarked;
