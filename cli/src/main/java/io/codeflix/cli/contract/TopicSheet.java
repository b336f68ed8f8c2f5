package io.codeflix.cli.contract;

import io.codeflix.cli.console.Cell;
import io.codeflix.cli.console.Column;
import io.codeflix.cli.console.Sheet;
import io.codeflix.cli.console.Table;
import io.codeflix.cli.record.RecordCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic in full.
 *
 * @param owner the context that writes it; null where it is none of the contract's
 * @param retention as declared, in words
 * @param key what its keys are
 * @param subjects of its record types in the schema registry
 * @param differences between the contract and what Kafka has, in words
 * @param configuration what is set on it, and what the contract asks for
 */
record TopicSheet(
        String topic,
        boolean inContract,
        @Nullable String owner,
        @Nullable String retention,
        @Nullable String key,
        List<String> subjects,
        List<String> differences,
        List<Setting> configuration,
        List<Partition> partitions) {

    /** @param declared by the contract; null where it leaves it to the broker */
    record Setting(
            String name, @Nullable String value, @Nullable String declared) {}

    /**
     * One partition.
     *
     * @param records between its ends: fewer than offsets, as ends of transactions have some, and compaction leaves gaps
     * @param exact whether they were counted; else there are at most so many
     * @param bytes on the disk of its leader; null where the broker doesn't tell
     */
    record Partition(
            int partition,
            @Nullable Integer leader,
            List<Integer> replicas,
            List<Integer> inSync,
            long begin,
            long end,
            long records,
            boolean exact,
            @Nullable Long bytes) {

        RecordCount count() {
            return new RecordCount(records, exact);
        }
    }

    String readable() {
        var blocks = new ArrayList<String>();
        blocks.add(new Sheet()
                .line("Topic", topic)
                .line("In contract", inContract)
                .lineIf("Owner", owner)
                .lineIf("Key", key)
                .lineIf("Retention", retention)
                .line(
                        "Records",
                        partitions.stream().map(Partition::count).reduce(RecordCount.none(), RecordCount::plus))
                .line("Size", size())
                .toString());
        if (!differences.isEmpty()) {
            blocks.add("Not as the contract says:" + System.lineSeparator() + "  "
                    + String.join(System.lineSeparator() + "  ", differences));
        }
        if (!subjects.isEmpty()) {
            var table = Table.of("SUBJECT");
            subjects.forEach(table::row);
            blocks.add(table.toString());
        }
        var settings = Table.of(Column.key("SETTING"), Column.name("VALUE"), Column.name("CONTRACT"));
        configuration.forEach(setting -> settings.row(setting.name(), setting.value(), setting.declared()));
        if (!configuration.isEmpty()) {
            blocks.add(settings.toString());
        }
        var table = Table.of(
                Column.key("PARTITION"),
                Column.exact("LEADER", 2),
                Column.exact("REPLICAS", 1),
                Column.exact("IN SYNC", 3),
                Column.exact("BEGIN OFFSET", 4),
                Column.exact("END OFFSET", 5),
                Column.main("RECORDS"),
                Column.main("SIZE"));
        partitions.forEach(partition -> table.row(
                partition.partition(),
                partition.leader(),
                partition.replicas(),
                partition.inSync(),
                partition.begin(),
                partition.end(),
                partition.count(),
                partition.bytes() == null ? null : Cell.bytes(partition.bytes())));
        blocks.add(table.toString());
        return String.join(System.lineSeparator().repeat(2), blocks);
    }

    private @Nullable String size() {
        return partitions.stream().anyMatch(partition -> partition.bytes() == null)
                ? null
                : Cell.bytes(partitions.stream()
                        .mapToLong(partition -> partition.bytes() == null ? 0 : partition.bytes())
                        .sum());
    }
}
