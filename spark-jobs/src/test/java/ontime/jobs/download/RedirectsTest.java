package ontime.jobs.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedirectsTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.bts.gov/a, https://www.bts.gov/b, true",
        "https://bts.gov/a, https://WWW.bts.gov/b, true",
        "http://bts.gov/a, https://bts.gov/a, true",
        "http://bts.gov/a, http://bts.gov:8080/a, true",
        "https://bts.gov/a, http://bts.gov/a, false",
        "https://bts.gov/a, https://bts.gov.example/a, false",
        "https://bts.gov/a, https://bts.gov@localhost/a, false",
        "https://bts.gov/a, https://169.254.169.254/a, false",
        "http://bts.gov/a, file:///etc/passwd, false",
        "http://bts.gov/a, ftp://bts.gov/a, false"
    })
    void onlyTheSameHostIsFollowedAndNeverFromHttpsToHttp(URI from, URI to, boolean isFollowed) {
        assertThat(Redirects.isSameSite(from, to)).isEqualTo(isFollowed);
    }
}
