package ontime.web.delay;

import java.util.List;
import ontime.model.delay.DelayReport;

/** The ways to split flights by time. */
public enum TimePart {
    HOUR("hour"),
    WEEKDAY("weekday"),
    MONTH("month");

    private final String key;

    TimePart(String key) {
        this.key = key;
    }

    /** Its name in files, addresses and message codes. */
    public String key() {
        return key;
    }

    /** The parts of a report, in order. */
    public List<PartFigures> list(DelayReport report) {
        return switch (this) {
            case HOUR -> PartFigures.list(report.byHour());
            case WEEKDAY -> PartFigures.list(report.byWeekday());
            case MONTH -> PartFigures.list(report.byMonth());
        };
    }
}
