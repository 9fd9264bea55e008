package ontime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@PageTest
class PathFirstMappingTest {

    /** Every path of a pattern that is written in another way, or has more or fewer segments. */
    private static final List<Function<String, String>> WAYS = List.of(
            path -> path,
            path -> path + "/",
            path -> path + "/more",
            path -> path + ";a=1",
            path -> path.length() < 2 ? path : "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2),
            path -> path.replaceFirst("(?<=.)/", ";a=1/"),
            path -> path.replaceFirst("/[^/]*$", ""));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void findsTheMethodsThatSpringFinds() {
        Set<RequestMappingInfo> all = mapping.getHandlerMethods().keySet();
        assertThat(all).hasSizeGreaterThan(100);
        all.stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}|\\*+", "x"))
                .flatMap(path -> WAYS.stream().map(way -> way.apply(path)))
                .distinct()
                .forEach(path -> assertThat(found(all, path)).as(path).isEqualTo(plain(all, path)));
    }

    private Set<RequestMappingInfo> found(Set<RequestMappingInfo> all, String path) {
        MockHttpServletRequest request = request(path);
        PathFirstMapping pathFirst = (PathFirstMapping) mapping;
        return all.stream()
                .map(info -> pathFirst.getMatchingMapping(info, request))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<RequestMappingInfo> plain(Set<RequestMappingInfo> all, String path) {
        MockHttpServletRequest request = request(path);
        return all.stream()
                .map(info -> info.getMatchingCondition(request))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }
}
