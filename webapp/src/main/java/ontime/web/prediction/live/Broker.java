package ontime.web.prediction.live;

/** The broker that takes requests and has answers. */
@FunctionalInterface
public interface Broker {

    /** Whether it answers. Returns within seconds, and does not throw if the broker is down. */
    boolean isAnswering();
}
