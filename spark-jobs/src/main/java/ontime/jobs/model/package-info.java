/** The models of delays: how they learn, how they are judged, which of them serves. */
@NullMarked
package ontime.jobs.model;

import org.jspecify.annotations.NullMarked;
