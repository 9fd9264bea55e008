package ontime.jobs.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short form of {@code ./ontime drill attack} for what is read without a request. */
final class MutatedInputsTest {

    private static final long SEED = 20_080_115;

    @ParameterizedTest
    @CsvSource({"MESSAGES, 15000", "ADDRESSES, 15000", "TABLES, 5000", "CALENDARS, 1000"})
    void whatStrangersWriteIsReadOrRefused(Reader reader, int inputs) {
        Account account = Account.of(reader, SEED, inputs);

        assertThat(account.failures()).isEmpty();
        assertThat(account.taken()).as("some are still right").isPositive();
    }
}
