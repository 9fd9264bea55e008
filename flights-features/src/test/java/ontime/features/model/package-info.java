@NullMarked
package ontime.features.model;

import org.jspecify.annotations.NullMarked;
