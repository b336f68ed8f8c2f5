package io.codeflix.cli.contract;

import io.codeflix.cli.console.Since;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where reading begins. */
public sealed interface Start {

    record Beginning() implements Start {}

    /** Behind what is there now. */
    record End() implements Start {}

    record At(Instant moment) implements Start {}

    /** In each partition that has it. */
    record Offset(long offset) implements Start {}

    /** Reads it from the command line. */
    final class Converter implements ITypeConverter<Start> {

        @Override
        public @Nullable Start convert(String text) {
            if (text.equals("beginning")) {
                return new Beginning();
            }
            if (text.equals("end")) {
                return new End();
            }
            if (text.matches("\\d{1,18}")) {
                return new Offset(Long.parseLong(text));
            }
            try {
                return new At(new Since().convert(text));
            } catch (TypeConversionException e) {
                throw new TypeConversionException(
                        "'%s' is none of beginning, end, an offset, how long ago (90s, 30m, 2h, 7d), a day or a time (2026-01-31T12:00+01:00)"
                                .formatted(text));
            }
        }
    }
}
