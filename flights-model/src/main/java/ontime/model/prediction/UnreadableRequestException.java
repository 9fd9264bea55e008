package ontime.model.prediction;

/** A message that is no request. */
public final class UnreadableRequestException extends RuntimeException {

    private final RejectionReason reason;

    UnreadableRequestException(RejectionReason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    UnreadableRequestException(RejectionReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
