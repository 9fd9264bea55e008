package ontime.web.varnish;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import ontime.stores.DocumentStore;
import ontime.stores.publication.Publications;
import ontime.web.StoresInMemory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The stores in memory, with a month that changes, and answers that can be held back. */
@TestConfiguration(proxyBeanMethods = false)
class StoresBehindVarnish extends StoresInMemory {

    private final ChangingData data;

    StoresBehindVarnish(ChangingData data) {
        this.data = data;
    }

    @Bean
    @Override
    protected DocumentStore documentStore() {
        return data.keptIn(super.documentStore());
    }

    @Bean
    @Override
    protected Publications publications() {
        return data;
    }

    @Bean
    @Primary
    Clock movedClock() {
        return data.clock;
    }

    @Bean
    Filter heldAnswers() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getHeader("X-Hold") == null) {
                    chain.doFilter(request, response);
                    return;
                }
                ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
                chain.doFilter(request, answer);
                data.held.release();
                try {
                    data.gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                answer.copyBodyToResponse();
            }
        };
    }
}
