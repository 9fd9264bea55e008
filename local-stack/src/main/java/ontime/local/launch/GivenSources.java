package ontime.local.launch;

import java.nio.file.Path;
import java.util.Optional;
import ontime.model.catalog.Months;

/** What a user asked for; at most one of folder and months. */
public record GivenSources(Optional<Path> data, Optional<Months> months, Optional<Path> reference) {}
