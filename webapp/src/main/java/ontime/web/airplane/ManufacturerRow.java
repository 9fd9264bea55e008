package ontime.web.airplane;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airplane.ManufacturerShares.Merge;
import ontime.model.airplane.ManufacturerShares.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A name in the table of manufacturers, before and after spellings are merged.
 *
 * @param name as the sources write it, or the common beginning of several names
 * @param before its share as written; null if no source writes exactly this
 * @param after its share with spellings merged; null if it is merged into another
 * @param into the name it is merged into; null if it is not
 * @param airplanes address of its airplanes
 */
record ManufacturerRow(
        String name, @Nullable Share before, @Nullable Share after, @Nullable String into, String airplanes) {

    /** A row for each name: merged names by size, each followed by its spellings. */
    static List<ManufacturerRow> list(ManufacturerShares shares) {
        Map<String, Share> before =
                shares.before().stream().collect(Collectors.toMap(Share::manufacturer, Function.identity()));
        return shares.after().stream()
                .flatMap(share -> Stream.concat(
                        Stream.of(new ManufacturerRow(
                                share.manufacturer(),
                                before.get(share.manufacturer()),
                                share,
                                null,
                                address(share.manufacturer()))),
                        shares.merges().stream()
                                .filter(merge -> merge.into().equals(share.manufacturer()))
                                .map(merge -> ofMerge(merge, before))))
                .toList();
    }

    private static ManufacturerRow ofMerge(Merge merge, Map<String, Share> before) {
        return new ManufacturerRow(merge.name(), before.get(merge.name()), null, merge.into(), address(merge.name()));
    }

    private static String address(String manufacturer) {
        return UriComponentsBuilder.fromPath(AirplaneSearchForm.ADDRESS)
                .queryParam("manufacturer", "{manufacturer}")
                .encode()
                .buildAndExpand(manufacturer)
                .toUriString();
    }
}
