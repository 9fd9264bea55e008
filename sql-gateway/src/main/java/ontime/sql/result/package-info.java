/** Results as folders of Parquet files, with the description of their query beside them. */
@NullMarked
package ontime.sql.result;

import org.jspecify.annotations.NullMarked;
