package io.codeflix.cli.manual;

import java.util.List;
import java.util.Locale;

/** Text for {@code man}: nothing in it can be taken for a request. */
final class Roff {

    private final StringBuilder text = new StringBuilder();

    Roff title(String name, String version) {
        text.append(".TH \"%s\" 1 \"\" \"%s\" \"Codeflix\"\n.nh\n.ad l\n"
                .formatted(escaped(name.toUpperCase(Locale.ROOT)), escaped(version)));
        return this;
    }

    Roff section(String name) {
        text.append(".SH ").append(name).append('\n');
        return this;
    }

    Roff line(String words) {
        text.append(escaped(words)).append('\n');
        return this;
    }

    Roff paragraph(String words) {
        if (!words.isBlank()) {
            text.append(text.toString().endsWith(".SH DESCRIPTION\n") ? "" : ".PP\n");
            line(words);
        }
        return this;
    }

    Roff item(String term, String words) {
        text.append(".TP\n\\fB").append(escaped(term)).append("\\fR\n");
        return line(words.isBlank() ? term : words);
    }

    Roff verbatim(List<String> lines) {
        text.append(".nf\n");
        lines.forEach(this::line);
        text.append(".fi\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String escaped(String words) {
        var safe = words.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
