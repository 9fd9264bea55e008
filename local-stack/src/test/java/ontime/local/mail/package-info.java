/** Tests of the daily run. */
@NullMarked
package ontime.local.mail;

import org.jspecify.annotations.NullMarked;
