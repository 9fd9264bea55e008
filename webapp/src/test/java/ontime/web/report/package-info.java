/** Tests of the package of the same name. */
@NullMarked
package ontime.web.report;

import org.jspecify.annotations.NullMarked;
