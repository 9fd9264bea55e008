/** Fitted models as whatever serves them loads them. */
@NullMarked
package ontime.features.model;

import org.jspecify.annotations.NullMarked;
