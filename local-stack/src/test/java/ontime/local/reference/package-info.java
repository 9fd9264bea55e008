@NullMarked
package ontime.local.reference;

import org.jspecify.annotations.NullMarked;
