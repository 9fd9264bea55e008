@NullMarked
package ontime.jobs.model.live;

import org.jspecify.annotations.NullMarked;
