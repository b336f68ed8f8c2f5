package io.codeflix.cli.contract;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "topic",
        description = "Topics: what Kafka holds, and who is how far.",
        subcommands = {TopicList.class, TopicDescribe.class, TopicTail.class, TopicLag.class})
public final class TopicNoun extends Noun {}
