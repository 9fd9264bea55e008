package ontime.jobs.command;

import ontime.jobs.table.Source;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where flights come from. */
final class SourceOptions {

    @Option(
            names = "--source",
            paramLabel = "DIR",
            description = "Folder with zips or CSVs of BTS, or one such file; any Hadoop file system URI (default:"
                    + " ONTIME_BTS_URL if that is a local folder, otherwise the files that collect downloaded).")
    private @Nullable String path;

    @Option(names = "--demonstration", description = "Mark these flights as generated; every page says so.")
    private boolean demonstration;

    @Option(
            names = "--accept-smaller",
            description = "Replace a loaded month even if the new files have less than 1 % of its flights.")
    private boolean acceptSmaller;

    Source source() {
        return new Source(path == null ? incoming(SettingsReader.read()) : path, demonstration, acceptSmaller);
    }

    /** Where flights are if no source is named. */
    static String incoming(Settings settings) {
        String published = settings.sources().btsUrl();
        return isUri(published) ? settings.data() + "/bts" : published;
    }

    private static boolean isUri(String address) {
        return address.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    }
}
