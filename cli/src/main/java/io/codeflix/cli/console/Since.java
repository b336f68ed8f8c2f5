package io.codeflix.cli.console;

import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;

/** A moment in the past: {@code 2h} is two hours ago. */
public final class Since implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        return new Moment(Instant.now(), ZoneId.systemDefault(), Moment.Direction.AGO).of(text);
    }
}
