/** Tests of the package of the same name. */
@NullMarked
package ontime.web.flight.account;

import org.jspecify.annotations.NullMarked;
