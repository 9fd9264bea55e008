package ontime.web.error;

import org.springframework.http.HttpStatusCode;

/**
 * A failed request in words.
 *
 * @param status HTTP status
 * @param title what kind of failure it is
 * @param detail what happened to this request
 * @param advice what the person can do
 */
record Problem(HttpStatusCode status, String title, String detail, String advice) {}
