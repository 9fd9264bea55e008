/** Every setting of OnTime, read from one commented file and the environment. */
@NullMarked
package ontime.model.settings;

import org.jspecify.annotations.NullMarked;
