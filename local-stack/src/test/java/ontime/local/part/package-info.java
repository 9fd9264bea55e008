@NullMarked
package ontime.local.part;

import org.jspecify.annotations.NullMarked;
