package io.codeflix.cli.record;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Surroundings;
import java.io.PrintWriter;

/** A record for people: a line of where and what, its headers, its content on one line. */
public final class RecordLines {

    private RecordLines() {}

    public static void print(PrintWriter out, RecordView record, Surroundings surroundings) {
        line(
                out,
                surroundings,
                "%s  %d@%d  %s  %s"
                        .formatted(
                                Cell.of(record.timestamp()),
                                record.partition(),
                                record.offset(),
                                Excerpt.ofText(Cell.of(record.key())),
                                Cell.of(record.kind())));
        record.headers()
                .forEach(header -> line(
                        out,
                        surroundings,
                        "    %s: %s".formatted(Cell.of(header.name()), Excerpt.ofText(Cell.of(header.value())))));
        if (record.problem() != null) {
            line(out, surroundings, "    ! " + Excerpt.ofText(Cell.of(record.problem())));
            line(out, surroundings, "    0x" + Excerpt.ofHex(String.valueOf(record.bytes())));
        } else if (record.value() != null) {
            line(out, surroundings, "    " + Excerpt.ofText(Cell.of(record.value())));
        }
        out.flush();
    }

    private static void line(PrintWriter out, Surroundings surroundings, String text) {
        out.println(surroundings.outIsTerminal() ? Cell.fitted(text, surroundings.columns()) : text);
    }
}
