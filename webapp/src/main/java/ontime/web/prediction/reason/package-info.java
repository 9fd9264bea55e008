/** Why the models predict what they predict, and how often they were right. */
@NullMarked
package ontime.web.prediction.reason;

import org.jspecify.annotations.NullMarked;
