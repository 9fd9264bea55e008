package ontime.local.launch;

import java.nio.file.Path;
import java.util.Optional;
import ontime.model.catalog.Months;

/** The sources in a command line: a folder or months, but not both. */
public record GivenSources(Optional<Path> data, Optional<Months> months, Optional<Path> reference) {}
