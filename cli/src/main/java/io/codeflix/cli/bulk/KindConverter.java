package io.codeflix.cli.bulk;

import io.codeflix.cli.bulk.entry.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Kinds as the nouns of the command line. */
final class KindConverter implements ITypeConverter<Kind> {

    @Override
    public Kind convert(String word) {
        return Kind.ofWord(word)
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(word, Kind.words())));
    }
}
