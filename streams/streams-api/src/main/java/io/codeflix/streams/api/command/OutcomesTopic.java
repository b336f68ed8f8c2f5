package io.codeflix.streams.api.command;

import io.codeflix.contract.Topic;

/** The topic on which a context answers; every application that takes commands names its own. */
public record OutcomesTopic(Topic topic) {}
