package io.codeflix.cli.bulk.source;

/**
 * Where something was written.
 *
 * @param document from 1; a file may hold several
 * @param line from 1; 0 for what no line says
 */
public record Place(String file, int document, int line) {

    /** An option of the command, which wins over any file. */
    public static final Place COMMAND_LINE = new Place("command line", 1, 0);

    Place at(int otherLine) {
        return new Place(file, document, otherLine);
    }

    @Override
    public String toString() {
        var name = line == 0 ? file : file + ":" + line;
        return document == 1 ? name : name + " (document " + document + ")";
    }
}
