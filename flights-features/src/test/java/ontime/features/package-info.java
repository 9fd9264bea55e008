/** Tests of what models learn from. */
@NullMarked
package ontime.features;

import org.jspecify.annotations.NullMarked;
