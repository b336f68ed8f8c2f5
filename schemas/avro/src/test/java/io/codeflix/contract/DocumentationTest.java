package io.codeflix.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract is read by people who do not have our sources: nothing in it goes without a sentence. */
class DocumentationTest {
    private static final Path IDL = Path.of("src", "main", "avro");
    private static final Pattern ENUM = Pattern.compile("enum\\s+(\\w+)\\s*\\{(.*?)\\}", Pattern.DOTALL);
    private static final Pattern DOCUMENTED_SYMBOL = Pattern.compile("/\\*\\*.+?\\*/\\s*(\\w+)", Pattern.DOTALL);

    @Test
    void everyRecordEnumAndFieldSaysWhatItIs() {
        var undocumented = new ArrayList<String>();
        var seen = new HashSet<String>();
        ReleasedSchemas.current().values().forEach(schema -> visit(schema, seen, undocumented));
        assertThat(undocumented).isEmpty();
        assertThat(seen).contains("io.codeflix.envelope.CommandMeta", "io.codeflix.media.TaskKind");
    }

    /** Avro keeps no documentation of symbols in its schemas, so the sources are read. */
    @Test
    void everySymbolSaysWhatItIs() throws IOException {
        var undocumented = new ArrayList<String>();
        int enums = 0;
        for (var source : sources()) {
            var matcher = ENUM.matcher(Files.readString(source));
            while (matcher.find()) {
                enums++;
                var rest = DOCUMENTED_SYMBOL
                        .matcher(matcher.group(2))
                        .replaceAll("")
                        .replace(",", "");
                rest.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(symbol -> {
                    undocumented.add(matcher.group(1) + "." + symbol);
                });
            }
        }
        assertThat(enums).isPositive();
        assertThat(undocumented).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.list(IDL)) {
            return files.filter(file -> file.toString().endsWith(".avdl")).toList();
        }
    }

    private static void visit(Schema schema, Set<String> seen, List<String> undocumented) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    require(schema.getDoc(), schema.getFullName(), undocumented);
                    for (var field : schema.getFields()) {
                        require(field.doc(), schema.getFullName() + "." + field.name(), undocumented);
                        visit(field.schema(), seen, undocumented);
                    }
                }
            }
            case ENUM -> {
                seen.add(schema.getFullName());
                require(schema.getDoc(), schema.getFullName(), undocumented);
            }
            case UNION -> schema.getTypes().forEach(type -> visit(type, seen, undocumented));
            case ARRAY -> visit(schema.getElementType(), seen, undocumented);
            case MAP -> visit(schema.getValueType(), seen, undocumented);
            default -> {}
        }
    }

    private static void require(@Nullable String doc, String what, List<String> undocumented) {
        if (doc == null || doc.isBlank()) {
            undocumented.add(what);
        }
    }
}
