package ontime.model.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The key and form of a setting, if the component's name and type do not define them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Setting {

    /** The key in {@code ontime.properties}; empty: the group's key and the component's name. */
    String key() default "";

    /** What the value must look like. */
    Form form() default Form.ANY;

    /** A rule for values. */
    enum Form {
        /** The type is the only rule. */
        ANY,
        /** A number that may be 0. */
        COUNT,
        /** A TCP port. */
        PORT,
        /** A heap size as the JVM reads it: 512m or 2g. */
        HEAP_SIZE
    }
}
