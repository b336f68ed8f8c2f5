package io.codeflix.streams.runner;

import io.codeflix.contract.Topic;

/** The topics that every aggregate has. */
public record AggregateTopics(Topic commands, Topic events, Topic state, Topic outcomes, Topic deadLetters) {}
