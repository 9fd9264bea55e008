/** Tests of what is read of the publications, and of pages kept by them. */
@NullMarked
package ontime.web.publication;

import org.jspecify.annotations.NullMarked;
