package io.codeflix.cli.contract;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(name = "topic", description = "Topics: what Kafka holds.", subcommands = TopicList.class)
public final class TopicNoun extends Noun {}
