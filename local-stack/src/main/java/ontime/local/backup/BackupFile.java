package ontime.local.backup;

/**
 * A file of a backup.
 *
 * @param name in the archive
 * @param bytes its size
 * @param sha256 in hexadecimal digits
 */
record BackupFile(String name, long bytes, String sha256) {}
