package ontime.web.error;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.ReflectionUtils;

/** The fields of forms in their order. Java looks them up again at each call, which took a sixteenth of a page's CPU time. */
public final class FormFields {

    private static final ClassValue<List<RecordComponent>> FIELDS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> form) {
            List<RecordComponent> fields = Arrays.asList(form.getRecordComponents());
            fields.forEach(field -> ReflectionUtils.makeAccessible(field.getAccessor()));
            return List.copyOf(fields);
        }
    };

    private FormFields() {}

    /** The fields of a form; their accessors can be called. */
    public static List<RecordComponent> of(Class<? extends Record> form) {
        return FIELDS.get(form);
    }
}
