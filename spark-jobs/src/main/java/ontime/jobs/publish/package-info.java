/** How a dataset is published: which months are outdated, and how they get into files, MongoDB and Elasticsearch. */
@NullMarked
package ontime.jobs.publish;

import org.jspecify.annotations.NullMarked;
