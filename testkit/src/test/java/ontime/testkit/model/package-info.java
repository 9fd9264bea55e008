/** Every store of models keeps its contract. */
@NullMarked
package ontime.testkit.model;

import org.jspecify.annotations.NullMarked;
