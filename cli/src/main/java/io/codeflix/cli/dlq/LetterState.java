package io.codeflix.cli.dlq;

/** What became of a dead letter. */
enum LetterState {
    OPEN,
    REPLAYED,
    DISCARDED
}
