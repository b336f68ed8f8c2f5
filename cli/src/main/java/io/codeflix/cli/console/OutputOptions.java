package io.codeflix.cli.console;

import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;

/** {@code -o table|wide|json|yaml} of every command that answers something. */
public final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "How to print the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Format format = Format.table;

    /** Prints {@code answer}, for people as {@code readable} makes it. */
    public <T> void print(T answer, Function<T, String> readable) {
        var out = command.commandLine().getOut();
        switch (format) {
            case table -> out.println(Table.within(columns(), () -> readable.apply(answer)));
            case wide -> out.println(Table.within(Integer.MAX_VALUE, () -> readable.apply(answer)));
            case json ->
                out.println(Json.MAPPER
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(answer));
            case yaml -> out.print(Yaml.of(Json.MAPPER.valueToTree(answer)));
        }
        out.flush();
    }

    /** One line of JSON whatever it holds: for answers that come as a stream, and for scripts that read the last line. */
    public void printLine(Object answer) {
        var out = command.commandLine().getOut();
        out.println(Json.MAPPER.writeValueAsString(answer));
        out.flush();
    }

    /** One of many answers that come one by one: a line of JSON, or a document of YAML. */
    public void printItem(Object answer) {
        if (format == Format.yaml) {
            var out = command.commandLine().getOut();
            out.println("---");
            out.print(Yaml.of(Json.MAPPER.valueToTree(answer)));
            out.flush();
        } else {
            printLine(answer);
        }
    }

    /** What is piped is never cut. */
    private int columns() {
        try {
            var surroundings = command.commandLine().getFactory().create(Surroundings.class);
            return surroundings.outIsTerminal() ? surroundings.columns() : Integer.MAX_VALUE;
        } catch (Exception e) {
            throw new IllegalStateException("The command line was made without its surroundings", e);
        }
    }

    public boolean isForPeople() {
        return format == Format.table || format == Format.wide;
    }

    public boolean isFor(Format other) {
        return format == other;
    }
}
