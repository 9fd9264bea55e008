package ontime.local.training;

import ontime.model.learning.Champion;

/**
 * A champion, and whether this program can use it.
 *
 * @param champion the version that serves
 * @param current whether it was trained with the features of this program
 */
public record ServingModel(Champion champion, boolean current) {

    public String name() {
        return champion.name();
    }
}
