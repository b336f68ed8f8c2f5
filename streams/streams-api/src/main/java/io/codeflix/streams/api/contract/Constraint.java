package io.codeflix.streams.api.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field or a parameter may be, for the OpenAPI documents. It checks nothing: the rules of the model do, whose own constants
 * and types stand here, and the integration tests compare what was taken with what the documents allow.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Constraint {

    /** Whether a request that leaves it out is refused. */
    boolean required() default false;

    /** Least characters of a text, items of a list, or value of a number. */
    long min() default Long.MIN_VALUE;

    /** Most characters of a text, items of a list, or value of a number. */
    long max() default Long.MAX_VALUE;

    /** Texts that there are: what these constants call themselves by {@code label()} or {@code word()}, else their names. */
    Class<? extends Enum<?>>[] oneOf() default {};
}
