package ontime.web;

import java.time.Clock;
import java.time.Duration;
import ontime.model.settings.Settings;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.Schedules;
import ontime.web.head.HeadInterceptor;
import ontime.web.language.LanguageInterceptor;
import ontime.web.limit.ClientLimit;
import ontime.web.limit.ClientLimits;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.publication.PersonalPagesInterceptor;
import ontime.web.publication.PublicationInterceptor;
import ontime.web.status.SystemView;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Settings of every page: languages, clock, and conditional requests for what comes from the data. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String[] NOT_FROM_THE_DATA = {
        "/css/**",
        "/js/**",
        "/webjars/**",
        "/favicon*.svg",
        "/favicon.ico",
        "/*.png",
        "/robots.txt",
        "/manifest.webmanifest",
        "/actuator/**",
        "/v3/api-docs/**",
        "/error"
    };

    /** What a notebook showed once, and the notebook itself. */
    private static final String REPORTS = "/reports/*/**";

    /** These change with their answers, not with the data. */
    private static final String[] PREDICTIONS = {
        "/predictions/**", "/api/v1/predictions/**", "/connections", "/api/v1/connections"
    };

    /** These are personal, or forms. */
    private static final String[] SUBSCRIPTIONS = {"/subscriptions/**"};

    /** These are for everyone, and have ETags of their own. */
    private static final String[] BATCHES = {
        PredictionAddresses.BATCH_PAGES + "/**", PredictionAddresses.BATCH_API + "/**"
    };

    /** These are changed by visitors. */
    private static final String[] SAVED_DASHBOARDS = {"/dashboards/saved/**", "/api/v1/dashboards/saved/**"};

    /** These are of the user who is signed in. */
    private static final String[] SQL = {"/sql/**", "/api/v1/sql/**", "/login", "/logout"};

    /** These change with the parts of the system, and must say so while its stores do not answer. */
    private static final String[] STATUS = {SystemView.PAGE, SystemView.API};

    private final LanguageInterceptor languages;
    private final HeadInterceptor heads;
    private final PublicationInterceptor publications;
    private final PersonalPagesInterceptor personal;

    WebConfiguration(
            LanguageInterceptor languages,
            HeadInterceptor heads,
            PublicationInterceptor publications,
            PersonalPagesInterceptor personal,
            ThymeleafViewResolver templates) {
        this.languages = languages;
        this.heads = heads;
        this.publications = publications;
        this.personal = personal;
        // A page at an address such as /robots.txt, which can only be an error, would else have the type of that name.
        templates.setForceContentType(true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages).excludePathPatterns(NOT_FROM_THE_DATA);
        registry.addInterceptor(heads).excludePathPatterns(NOT_FROM_THE_DATA);
        registry.addInterceptor(publications)
                .excludePathPatterns(NOT_FROM_THE_DATA)
                .excludePathPatterns(REPORTS)
                .excludePathPatterns(PREDICTIONS)
                .excludePathPatterns(SUBSCRIPTIONS)
                .excludePathPatterns(SAVED_DASHBOARDS)
                .excludePathPatterns(SQL)
                .excludePathPatterns(STATUS);
        registry.addInterceptor(personal)
                .addPathPatterns(PREDICTIONS)
                .addPathPatterns(SUBSCRIPTIONS)
                .addPathPatterns(SAVED_DASHBOARDS)
                .addPathPatterns(SQL)
                .addPathPatterns(STATUS)
                .excludePathPatterns(BATCHES);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        VersionResourceResolver hashes = new VersionResourceResolver().addContentVersionStrategy("/**");
        addAssets(registry, "/css/**", "classpath:/static/css/").addResolver(hashes);
        addAssets(registry, "/js/**", "classpath:/static/js/").addResolver(hashes);
        addAssets(registry, "/favicon*.svg", "classpath:/static/").addResolver(hashes);
        addAssets(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
        // Icons whose address is fixed, so a browser must ask again for a new one.
        registry.addResourceHandler("/favicon.ico", "/*.png")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }

    /** Files whose address has a hash of their content or their version, so browsers may keep them for ever. */
    private static ResourceChainRegistration addAssets(
            ResourceHandlerRegistry registry, String addresses, String folder) {
        return registry.addResourceHandler(addresses)
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)))
                .resourceChain(true);
    }

    /** Spring's handler of unknown addresses is one of assets: it would look up each link of a page in all jars. */
    @Bean
    static ApplicationListener<ApplicationStartedEvent> linksToAssets(ResourceUrlProvider assets) {
        return started -> assets.getHandlerMap().remove("/**");
    }

    @Bean
    static WebMvcRegistrations mappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new PathFirstMapping();
            }
        };
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static ClientLimit predictionLimit(Settings.Predictions limits, ClientLimits clients) {
        return clients.of("predictions", limits.perMinute(), Duration.ofMinutes(1), "predict.tooManyOfOne");
    }

    @Bean
    static Schedules schedules(FlightSearch search) {
        return new Schedules(search);
    }
}
