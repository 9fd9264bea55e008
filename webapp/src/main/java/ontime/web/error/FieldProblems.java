package ontime.web.error;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** The problems of form fields and parameters that cannot be converted, or are not valid. */
public final class FieldProblems {

    private FieldProblems() {}

    /** The first problem of each field, in the order of the fields. */
    public static Map<String, ProblemException> of(BindingResult form, Class<? extends Record> type) {
        Map<String, ProblemException> problems = new LinkedHashMap<>();
        FormFields.of(type).forEach(field -> {
            FieldError error = form.getFieldError(field.getName());
            if (error != null) {
                problems.put(field.getName(), of(error, type));
            }
        });
        return problems;
    }

    /** The converted value of a field; null if it has none, or a problem. There is no form if a field has a problem. */
    public static @Nullable Object value(BindingResult form, String field) {
        if (form.hasFieldErrors(field)) {
            return null;
        }
        return form.getTarget() == null ? form.getFieldValue(field) : form.getRawFieldValue(field);
    }

    /** Adds a problem to a field. The field, its value and some more are the arguments of the message. */
    public static void add(BindingResult form, String field, @Nullable Object value, String code, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(field, String.valueOf(value)), Arrays.stream(more))
                .toArray();
        form.addError(new FieldError(form.getObjectName(), field, value, false, new String[] {code}, arguments, null));
    }

    /** The problem of a value that cannot be converted. */
    static ProblemException of(String name, TypeMismatchException mismatch, @Nullable Range range) {
        if (NestedExceptionUtils.getRootCause(mismatch) instanceof ProblemException problem) {
            // One of several values of a field may be wrong.
            Object value = mismatch.getCause() instanceof ConversionFailedException failed
                    ? failed.getValue()
                    : mismatch.getValue();
            return problem.of(name, String.valueOf(value).strip());
        }
        return range == null
                ? ProblemException.ofBadRequest("problem.400.detail")
                : of(name, mismatch.getValue(), range);
    }

    /** The problem of a number that is out of its range, or of text that is not a number. */
    static ProblemException of(String name, @Nullable Object value, Range range) {
        return ProblemException.ofBadRequest(
                name.equals("flightNum") ? "parameter.flightNum" : "parameter.number",
                name,
                String.valueOf(value).strip(),
                range.min(),
                range.max());
    }

    private static ProblemException of(FieldError error, Class<?> type) {
        String name = error.getField();
        Range range =
                Objects.requireNonNull(ReflectionUtils.findField(type, name)).getAnnotation(Range.class);
        if (error.contains(TypeMismatchException.class)) {
            return of(name, error.unwrap(TypeMismatchException.class), range);
        }
        Object value = error.getRejectedValue();
        if (value == null) {
            return ProblemException.ofMissing(name);
        }
        return range != null && Range.class.getSimpleName().equals(error.getCode())
                ? of(name, value, range)
                : ProblemException.ofBadRequest(
                        String.valueOf(error.getCode()), Objects.requireNonNull(error.getArguments()));
    }
}
