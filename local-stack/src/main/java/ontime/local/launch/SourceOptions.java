package ontime.local.launch;

import java.nio.file.Path;
import java.util.Optional;

/** What a user asked for; at most one of folder and months. */
public record SourceOptions(Optional<Path> data, Optional<Months> months, Optional<Path> reference) {}
