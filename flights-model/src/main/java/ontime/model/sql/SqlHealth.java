package ontime.model.sql;

/**
 * How the gateway is.
 *
 * @param ready whether it answers statements without first starting Spark
 * @param running queries that run
 * @param queued queries that wait
 */
public record SqlHealth(boolean ready, int running, int queued) {}
