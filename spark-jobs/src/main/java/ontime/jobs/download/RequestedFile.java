package ontime.jobs.download;

import java.net.URI;

/**
 * A file to collect.
 *
 * @param name under which it is stored
 * @param uri where it is published
 * @param content that it must have
 * @param transport that fetches it
 */
public record RequestedFile(String name, URI uri, Content content, Transport transport) {

    /** The host or file system. If it cannot be reached, all its files fail. */
    public String host() {
        String authority = uri.getRawAuthority();
        return authority == null ? uri.getScheme() : authority;
    }
}
