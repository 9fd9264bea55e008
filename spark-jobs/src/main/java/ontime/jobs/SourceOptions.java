package ontime.jobs;

import ontime.jobs.flight.Source;
import picocli.CommandLine.Option;

/** Where flights come from. */
final class SourceOptions {

    @Option(
            names = "--source",
            paramLabel = "DIR",
            required = true,
            description = "Folder with BTS's zips or CSVs, or one of them; any Hadoop file system URI.")
    private String path = "";

    @Option(names = "--demonstration", description = "Say on every page that these flights were generated.")
    private boolean demonstration;

    @Option(
            names = "--accept-smaller",
            description = "Replace a loaded month even by less than a hundredth of its flights.")
    private boolean acceptSmaller;

    Source source() {
        return new Source(path, demonstration, acceptSmaller);
    }
}
