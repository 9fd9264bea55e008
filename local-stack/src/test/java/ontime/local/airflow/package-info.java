/** Tests of the package of the same name. */
@NullMarked
package ontime.local.airflow;

import org.jspecify.annotations.NullMarked;
