/** The catalog: the name of every dataset, collection, index and topic, declared once. */
@NullMarked
package ontime.model.catalog;

import org.jspecify.annotations.NullMarked;
