package io.codeflix.cli.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;

/** A moment to come: {@code 2h} is in two hours. In milliseconds, as the platform keeps it. */
public final class At implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        return new Moment(Instant.now(), ZoneId.systemDefault(), Moment.Direction.AHEAD)
                .of(text)
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
