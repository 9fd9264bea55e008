/** Readers for BTS's files: their archives, headers and lines. Every line is counted. */
@NullMarked
package ontime.jobs.bts;

import org.jspecify.annotations.NullMarked;
