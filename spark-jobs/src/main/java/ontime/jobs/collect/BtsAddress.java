package ontime.jobs.collect;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import ontime.jobs.download.HttpTransport;
import ontime.jobs.folder.FolderTransport;
import ontime.jobs.folder.HadoopFolder;
import ontime.jobs.folder.LocalFolder;

/** What may be written as BTS's address: http(s), a folder, {@code file:} or any file system that Hadoop knows. */
final class BtsAddress {

    private static final Set<String> HTTP = Set.of("http", "https");

    private BtsAddress() {}

    /**
     * The months at an address.
     *
     * @throws IllegalArgumentException where it is none
     */
    static BtsMonths open(String address, HttpTransport http) {
        URI base = uri(address);
        String scheme = base.getScheme().toLowerCase(Locale.ROOT);
        if (HTTP.contains(scheme)) {
            if (base.getHost() == null) {
                throw new IllegalArgumentException("an address without a host: " + address);
            }
            return new BtsMonths(base, http, http, false);
        }
        FolderTransport folder = new FolderTransport(scheme.equals("file") ? new LocalFolder() : new HadoopFolder());
        return new BtsMonths(base, folder, folder, true);
    }

    private static URI uri(String address) {
        String slashed = address.endsWith("/") ? address : address + "/";
        boolean hasScheme = slashed.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*");
        String uri = hasScheme
                ? slashed
                : Path.of(address).toAbsolutePath().normalize().toUri() + "/";
        return URI.create(hasScheme ? uri : uri.replaceAll("/+$", "/"));
    }
}
