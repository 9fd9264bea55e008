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
            description = "Folder with BTS's zips or CSVs, or one of them; any Hadoop file system URI. Without it:"
                    + " ONTIME_BTS_URL where that is a folder of this machine, else what collect has collected.")
    private @Nullable String path;

    @Option(names = "--demonstration", description = "Say on every page that these flights were generated.")
    private boolean demonstration;

    @Option(
            names = "--accept-smaller",
            description = "Replace a loaded month even by less than a hundredth of its flights.")
    private boolean acceptSmaller;

    Source source() {
        return new Source(path == null ? incoming(SettingsReader.read()) : path, demonstration, acceptSmaller);
    }

    /** Where flights are that nobody has named. */
    static String incoming(Settings settings) {
        String published = settings.sources().btsUrl();
        return isUri(published) ? settings.data() + "/bts" : published;
    }

    private static boolean isUri(String address) {
        return address.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    }
}
