/** Saved queries that run by themselves, and the emails about their values. */
@NullMarked
package ontime.web.sql.schedule;

import org.jspecify.annotations.NullMarked;
