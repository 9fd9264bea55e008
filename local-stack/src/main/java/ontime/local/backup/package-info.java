/** Backups of the data folder, the documents and the reports, and how they are put back. */
@NullMarked
package ontime.local.backup;

import org.jspecify.annotations.NullMarked;
