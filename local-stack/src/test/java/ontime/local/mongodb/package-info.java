/** Tests of the document server against a real driver. */
@NullMarked
package ontime.local.mongodb;

import org.jspecify.annotations.NullMarked;
