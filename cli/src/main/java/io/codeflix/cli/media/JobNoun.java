package io.codeflix.cli.media;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "job",
        description = "Jobs: how encoding goes.",
        subcommands = {JobList.class, JobGet.class, JobFollow.class, JobRetry.class, JobCancel.class})
public final class JobNoun extends Noun {}
