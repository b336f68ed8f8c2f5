package io.codeflix.cli.catalog;

import io.codeflix.cli.console.Noun;
import picocli.CommandLine.Command;

@Command(
        name = "category",
        description = "Categories: what viewers browse by.",
        subcommands = {
            CategoryCreate.class,
            CategoryList.class,
            CategoryGet.class,
            CategoryUpdate.class,
            CategoryActivate.class,
            CategoryDeactivate.class,
            CategoryDelete.class
        })
public final class CategoryNoun extends Noun {}
