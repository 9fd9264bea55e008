package ontime.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DownloadFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/data/files/2008/01.parquet, true",
        "/api/v1/data/fil%65s/2008/01.parquet, true",
        "/api/v1/data;x/files/2008/01.parquet, true",
        "/api/v1/flights-by-month.csv, true",
        "/api/v1/flights-by-month.cs%76, true",
        "/api/v1/flights-by-month.csv;x, true",
        "/api/v1/flights-by-month, false"
    })
    void aFileIsAFileHoweverItsPathIsEncoded(String path, boolean isFile) {
        assertThat(DownloadFilter.isFile(new MockHttpServletRequest("GET", path)))
                .isEqualTo(isFile);
    }
}
