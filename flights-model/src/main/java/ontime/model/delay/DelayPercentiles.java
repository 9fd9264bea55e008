package ontime.model.delay;

/**
 * Percentiles of the arrival delay: the smallest delay, in whole minutes, that at least this share of the arrivals did not
 * exceed. Negative is early.
 *
 * @param median minutes that half of the arrivals did not exceed
 * @param ninetieth minutes that nine of ten arrivals did not exceed
 */
public record DelayPercentiles(int median, int ninetieth) {}
