package io.codeflix.cli.console;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Who can be asked. */
public interface Keyboard {

    /** Whether somebody sits at it. */
    boolean isThere();

    /** What is typed up to the end of the line; null at the end of the input. */
    @Nullable
    String line();

    /** That of the terminal which this process was started from. */
    static Keyboard ofThisProcess() {
        return new Keyboard() {
            @Override
            public boolean isThere() {
                var console = System.console();
                return console != null && console.isTerminal();
            }

            @Override
            public @Nullable String line() {
                Console console = System.console();
                return console == null ? null : console.readLine();
            }
        };
    }
}
