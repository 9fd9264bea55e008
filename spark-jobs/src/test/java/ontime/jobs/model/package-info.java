/** Tests of how models learn, are judged and published. */
@NullMarked
package ontime.jobs.model;

import org.jspecify.annotations.NullMarked;
