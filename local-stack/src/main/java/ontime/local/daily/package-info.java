/** The daily predictions and emails, which the launcher runs unless Airflow does. */
@NullMarked
package ontime.local.daily;

import org.jspecify.annotations.NullMarked;
