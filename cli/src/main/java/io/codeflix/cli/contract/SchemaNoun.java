package io.codeflix.cli.contract;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "schema",
        description = "Schemas: the contract in the registry, and the topics it needs.",
        subcommands = {SchemaApply.class, SchemaList.class})
public final class SchemaNoun extends Noun {}
