/** The first models: what is to be trained, and how far it is. */
@NullMarked
package ontime.local.training;

import org.jspecify.annotations.NullMarked;
