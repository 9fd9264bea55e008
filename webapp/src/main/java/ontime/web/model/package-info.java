/** The pages and the API of models: the versions in use, their training data and their scores. */
@NullMarked
package ontime.web.model;

import org.jspecify.annotations.NullMarked;
