package ontime.web.publication;

import org.springframework.core.io.InputStreamSource;

/**
 * A response that can send a body from where it is kept. Copies of large pages are most of what a server allocates, and
 * about one request in a hundred would wait for the garbage collector.
 */
public interface WholeBodyResponse {

    /**
     * Takes the whole body, instead of what would be written.
     *
     * @param body read once, when it is sent
     * @param length of the body in bytes
     */
    void take(InputStreamSource body, int length);
}
