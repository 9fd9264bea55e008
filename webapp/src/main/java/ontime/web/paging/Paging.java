package ontime.web.paging;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import ontime.stores.flight.search.PageRequest;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The position of a page in its list, with links to other pages.
 *
 * @param total rows of the list
 * @param page from 1
 * @param pages at least 1: an empty list has one empty page
 * @param first number of the page's first row, 0 if the list is empty
 * @param last number of the page's last row
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 * @param links the first, the last and the pages around this one
 */
public record Paging(
        long total,
        int page,
        int pages,
        long first,
        long last,
        @Nullable String previous,
        @Nullable String next,
        List<Link> links) {

    /** Rows of a page unless the address says otherwise. */
    public static final int DEFAULT_SIZE = 15;

    private static final int AROUND = 1;

    public Paging {
        links = List.copyOf(links);
    }

    /**
     * A link to a page.
     *
     * @param page its number
     * @param address where it is
     * @param current whether it is this page
     * @param afterGap whether pages before it are left out
     */
    public record Link(int page, String address, boolean current, boolean afterGap) {}

    /**
     * The position of a page in a list.
     *
     * @param address makes the address of a page
     */
    public static Paging of(long total, PageRequest request, IntFunction<String> address) {
        int page = request.page();
        int pages = countPages(total, request.size());
        return new Paging(
                total,
                page,
                pages,
                total == 0 ? 0 : request.offset() + 1,
                Math.min(request.offset() + request.size(), total),
                page > 1 ? address.apply(page - 1) : null,
                page < pages ? address.apply(page + 1) : null,
                links(page, pages, address));
    }

    /** The page of an address; the first page of {@link #DEFAULT_SIZE} rows if the address does not say. */
    public static PageRequest request(@Nullable Integer page, @Nullable Integer size) {
        return new PageRequest(page == null ? 1 : page, size == null ? DEFAULT_SIZE : size);
    }

    /** Rejects a page after the last: 404 with the number of pages. */
    public static void requirePage(long total, PageRequest request) {
        int pages = countPages(total, request.size());
        if (request.page() > pages) {
            throw ProblemException.ofNotFound("paging.beyond", Integer.toString(request.page()), pages);
        }
    }

    private static int countPages(long total, int size) {
        return Math.toIntExact(Math.max(1, (total + size - 1) / size));
    }

    private static List<Link> links(int page, int pages, IntFunction<String> address) {
        List<Integer> shown =
                IntStream.rangeClosed(1, pages <= 7 ? pages : 0).boxed().toList();
        if (shown.isEmpty()) {
            shown = IntStream.concat(IntStream.of(1, pages), IntStream.rangeClosed(page - AROUND, page + AROUND))
                    .filter(number -> number >= 1 && number <= pages)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
        }
        List<Integer> numbers = shown;
        return IntStream.range(0, numbers.size())
                .mapToObj(index -> link(numbers, index, page, address))
                .toList();
    }

    private static Link link(List<Integer> numbers, int index, int page, IntFunction<String> address) {
        int number = numbers.get(index);
        boolean afterGap = index > 0 && numbers.get(index - 1) < number - 1;
        return new Link(number, address.apply(number), number == page, afterGap);
    }
}
