@NullMarked
package ontime.jobs.prediction;

import org.jspecify.annotations.NullMarked;
