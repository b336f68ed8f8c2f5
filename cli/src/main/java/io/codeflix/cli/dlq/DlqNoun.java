package io.codeflix.cli.dlq;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "dlq",
        description = "Dead letters: what no application could handle, of all topics and queues.",
        subcommands = {DlqList.class, DlqShow.class, DlqReplay.class, DlqDiscard.class})
public final class DlqNoun extends Noun {}
