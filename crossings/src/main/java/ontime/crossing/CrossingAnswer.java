package ontime.crossing;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param version of the flights: answers of one version are about the same flights
 * @param cells in the natural order of the dimensions: days and hours ascending, codes by alphabet
 */
public record CrossingAnswer(String version, List<CrossingCell> cells) {

    public CrossingAnswer {
        cells = List.copyOf(cells);
    }
}
