package ontime.jobs.download;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Fetches a month of flights: BTS's ready-made zip if there is one, otherwise the same table with BTS's download form.
 * BTS has no ready-made zips of the 1990s, and answers a request for one with status 404 or with its home page.
 *
 * <p>The form gives no versions, and takes minutes to answer. So a month that came from the form is downloaded again
 * only when its ready-made zip appears, or when the file is deleted.
 */
public final class BtsMonthTransport implements Transport {

    private static final String TODAYS_FORM = "DL_SelectFields.aspx?gnoyr_VQ=FGJ&QO_fu146_anzr=b0-gvzr";
    private static final String OLDER_FORM = "DL_SelectFields.asp?Table_ID=236&DB_Short_Name=On-Time";
    private static final String ANY_FORM = "/DL_SelectFields.asp";

    private final HttpTransport readyMade;
    private final BtsFormTransport form;
    private final YearMonth month;
    private final List<URI> formPages;

    /**
     * Fetches a month.
     *
     * @param zips address of the ready-made zips; BTS has the form next to that folder
     */
    public BtsMonthTransport(HttpTransport readyMade, BtsFormTransport form, URI zips, YearMonth month) {
        this.readyMade = readyMade;
        this.form = form;
        this.month = month;
        URI site = zips.resolve(zips.getPath().equals("/") ? "." : "..");
        this.formPages = List.of(site.resolve(TODAYS_FORM), site.resolve(OLDER_FORM));
    }

    @Override
    public Answer fetch(RequestedFile file, Optional<CollectedFile> existing, PartFile part, Progress.OfFile progress) {
        Answer answer = readyMade.fetch(file, existing, part, progress);
        boolean isMissing =
                answer == Answer.NOT_PUBLISHED || (answer == Answer.COMPLETE && Content.isPage(part.path()));
        if (!isMissing) {
            return answer;
        }
        if (existing.isPresent()) {
            boolean isFromForm = existing.get().url().contains(ANY_FORM);
            return isFromForm ? Answer.UNCHANGED : answer;
        }
        Answer ofForm = form.fetchMonth(file.name(), month, formPages, part, progress);
        return ofForm == Answer.NOT_PUBLISHED ? answer : ofForm;
    }
}
