package io.codeflix.cli.dlq;

import io.codeflix.cli.console.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description = {
            "Sends dead letters back to where they came from, with the same key, headers and value.",
            "Replaying twice applies once: what went back is left alone the second time.",
            "Only commands and the talk with workers go back; 'dlq show' says what to do about the rest."
        },
        footer = {
            "",
            "Examples:",
            "  codeflix dlq replay catalog.topology/2/17",
            "  codeflix dlq replay --all --topic catalog.video.commands.v1 --dry-run"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went back, now or before",
            "2:nobody to ask, and no --yes",
            "3:no such letter",
            "4:some can't go back"
        })
public final class DlqReplay implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    HandlingOptions handling = new HandlingOptions();

    @Option(names = "--again", description = "Also what was replayed or discarded before.")
    boolean again;

    public DlqReplay(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return handling.run(new Action.Replay(again), "Replay", surroundings);
    }
}
