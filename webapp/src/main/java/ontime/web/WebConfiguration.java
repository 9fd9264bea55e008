package ontime.web;

import java.time.Clock;
import java.util.Locale;
import ontime.web.publication.PublicationInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** What holds for every page: its language, its clock, and the conditional requests of what comes from the data. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String[] NOT_FROM_THE_DATA = {
        "/css/**", "/js/**", "/webjars/**", "/favicon*.svg", "/actuator/**", "/v3/api-docs/**", "/error"
    };

    private final PublicationInterceptor publications;

    WebConfiguration(PublicationInterceptor publications) {
        this.publications = publications;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(publications).excludePathPatterns(NOT_FROM_THE_DATA);
    }

    /** American English until a second language is there: words of one and numbers of another would only confuse. */
    @Bean
    static LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.US);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
