package ontime.jobs;

import picocli.CommandLine.Option;

/** Where flights come from. */
final class SourceOptions {

    @Option(
            names = "--source",
            paramLabel = "DIR",
            required = true,
            description = "Folder with BTS's zips or CSVs, or one of them; any Hadoop file system URI.")
    private String source = "";

    @Option(names = "--demonstration", description = "Say on every page that these flights were generated.")
    private boolean demonstration;

    String source() {
        return source;
    }

    boolean demonstration() {
        return demonstration;
    }
}
