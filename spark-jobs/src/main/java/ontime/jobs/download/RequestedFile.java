package ontime.jobs.download;

import java.net.URI;

/**
 * A file to collect.
 *
 * @param name under which it is kept
 * @param uri where it is published
 * @param content what must be in it
 * @param transport what brings it here
 */
public record RequestedFile(String name, URI uri, Content content, Transport transport) {

    /** The host, or the file system, that fails as a whole where it can't be reached. */
    public String host() {
        String authority = uri.getRawAuthority();
        return authority == null ? uri.getScheme() : authority;
    }
}
