@NullMarked
package ontime.web.sql;

import org.jspecify.annotations.NullMarked;
