package ontime.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import ontime.model.publication.Publication;
import ontime.model.settings.Settings;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.web.address.PublicAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A chain whose end renders a page anew each time that it is reached. */
final class RenderedPagesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final String ADDRESS = "/flights/ATL/JFK/2008-01-15";

    private final RenderedPages pages = new RenderedPages();
    private final RenderedPagesFilter filter = new RenderedPagesFilter();
    private YearMonth loaded = YearMonth.of(2008, 1);
    private String cacheControl = "no-cache";
    private CountDownLatch gate = new CountDownLatch(0);
    private final Semaphore reached = new Semaphore(0);
    private final AtomicInteger rendered = new AtomicInteger();

    @BeforeEach
    void firstPageIsRendered() throws ServletException, IOException {
        assertThat(ask(new MockHttpServletRequest("GET", ADDRESS)).getContentAsString())
                .isEqualTo("page 1, où?");
    }

    @AfterEach
    void languageIsForgotten() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aPageIsRenderedOnceForAll() throws ServletException, IOException {
        MockHttpServletResponse again = ask(new MockHttpServletRequest("GET", ADDRESS));

        assertThat(again.getContentAsString()).isEqualTo("page 1, où?");
        assertThat(again.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(again.getHeader("Content-Language")).isEqualTo("en-US");
        assertThat(again.getHeader("ETag")).startsWith("W/");
        assertThat(again.getContentLength()).isEqualTo("page 1, où?".getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void whoTakesItCompressedGetsItSo() throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", ADDRESS);
        request.addHeader("Accept-Encoding", "gzip, deflate, br");

        MockHttpServletResponse answer = ask(request);

        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeaders("Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray())))
                .hasBinaryContent("page 1, où?".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsPublishedNextIsSeen() throws ServletException, IOException {
        loaded = YearMonth.of(2008, 2);

        assertThat(ask(new MockHttpServletRequest("GET", ADDRESS)).getContentAsString())
                .isEqualTo("page 2, où?");
    }

    @ParameterizedTest
    @CsvSource({"Accept-Language,es", "HX-Request,true"})
    void anotherLanguageAndAPartOfAPageAreOthers(String header, String value) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", ADDRESS);
        request.addHeader(header, value);
        if (header.equals("Accept-Language")) {
            request.addPreferredLocale(Locale.forLanguageTag(value));
        }

        assertThat(ask(request).getContentAsString()).isEqualTo("page 2, où?");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/flights,text/html,200,no-cache",
        "POST,/flights,text/html,200,no-cache",
        "GET,/missing,text/html,404,no-cache",
        "GET,/file.csv,text/csv,200,no-cache",
        "GET,/mine,text/html,200,no-store"
    })
    void whatIsNoPageForAllIsNeverKept(String method, String address, String type, int status, String cacheControl)
            throws ServletException, IOException {
        FilterChain chain = (request, response) -> {
            HttpServletResponse answer = (HttpServletResponse) response;
            Rendering.find((HttpServletRequest) request).ifPresent(own -> pages.findOrRender(address, own));
            answer.setStatus(status);
            answer.setContentType(type);
            answer.setHeader("ETag", address);
            answer.setHeader("Cache-Control", cacheControl);
            answer.getWriter().write("hello");
        };
        MockHttpServletResponse answer = new MockHttpServletResponse();

        filter.doFilter(new MockHttpServletRequest(method, address), answer, chain);

        assertThat(answer.getContentAsString()).isEqualTo("hello");
        assertThat(pages.find(address)).isEmpty();
    }

    @Test
    void requestsForAPageThatIsBeingRenderedWaitForIt() throws InterruptedException {
        loaded = YearMonth.of(2008, 2);
        gate = new CountDownLatch(1);
        List<CompletableFuture<MockHttpServletResponse>> answers =
                Stream.generate(this::askLater).limit(8).toList();
        reached.acquire(8);
        gate.countDown();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().getContentAsString())
                .isEqualTo("page 2, où?"));
        assertThat(rendered).hasValue(2);
    }

    @Test
    void ifThereIsNoPageForAllEachRequestRendersItsOwn() throws InterruptedException {
        loaded = YearMonth.of(2008, 2);
        cacheControl = "no-store";
        gate = new CountDownLatch(1);
        List<CompletableFuture<MockHttpServletResponse>> answers =
                Stream.generate(this::askLater).limit(4).toList();
        reached.acquire(4);
        gate.countDown();

        assertThat(answers)
                .extracting(answer -> answer.join().getContentAsString())
                .doesNotHaveDuplicates();
    }

    private CompletableFuture<MockHttpServletResponse> askLater() {
        CompletableFuture<MockHttpServletResponse> answer = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        answer.complete(ask(new MockHttpServletRequest("GET", ADDRESS)));
                    } catch (ServletException | IOException e) {
                        answer.completeExceptionally(e);
                    }
                })
                .start();
        return answer;
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, this::render);
        return response;
    }

    private void render(ServletRequest request, ServletResponse response) throws IOException {
        HttpServletResponse answer = (HttpServletResponse) response;
        LocaleContextHolder.setLocale(request.getLocale());
        PublicationInterceptor interceptor = interceptor();
        reached.release();
        if (interceptor.preHandle((HttpServletRequest) request, answer, this)) {
            int number = rendered.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            answer.setHeader("Cache-Control", cacheControl);
            answer.setContentType("text/html;charset=UTF-8");
            answer.setHeader("Content-Language", "en-US");
            answer.getWriter().write(String.format(Locale.ROOT, "page %d, où?", number));
        }
    }

    private PublicationInterceptor interceptor() throws IOException {
        List<Publication> publications = SomePublications.list(loaded);
        LoadedDataReader reader = new LoadedDataReader(new InMemoryPublications(publications), NOW);
        return new PublicationInterceptor(
                reader,
                new DataVersion(reader, new PagesVersion(new PathMatchingResourcePatternResolver())),
                pages,
                List.of(),
                new PublicAddress(new Settings.Web(
                        8080, "127.0.0.1", "512m", Optional.empty(), Optional.empty(), OptionalInt.empty(), 1)));
    }
}
