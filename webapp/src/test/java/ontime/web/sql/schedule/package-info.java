@NullMarked
package ontime.web.sql.schedule;

import org.jspecify.annotations.NullMarked;
