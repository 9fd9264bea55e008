package ontime.model.delay;

/**
 * What part of the arrivals had no more delay than that: the smallest delay, in whole minutes, that at least the part
 * did not exceed. Negative is early.
 *
 * @param median minutes that half of the arrivals did not exceed
 * @param ninetieth minutes that nine of ten arrivals did not exceed
 */
public record DelayPercentiles(int median, int ninetieth) {}
