package ontime.web.prediction;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import ontime.model.prediction.BatchPage;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Finds the predictions of a day. */
@Component
final class BatchLookup {

    private final BatchRequestService service;

    BatchLookup(BatchRequestService service) {
        this.service = service;
    }

    /** A page of a day; 404 if the day has fewer pages. */
    BatchDay day(LocalDate day, @Nullable Integer page) {
        int number = page == null ? 1 : page;
        Optional<BatchPage> batch = service.find(day, number);
        if (batch.isEmpty() && number > 1) {
            int pages = service.find(day, 1).map(BatchPage::pages).orElse(1);
            throw ProblemException.ofNotFound("paging.beyond", Integer.toString(number), pages);
        }
        return BatchDay.of(day, batch);
    }

    /** Changes whenever the predictions change. */
    static String fingerprint(BatchDay day) {
        return DigestUtils.md5DigestAsHex(day.toString().getBytes(StandardCharsets.UTF_8));
    }
}
