package io.codeflix.streams.query;

import java.util.Set;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Where the copies of a key are.
 *
 * @param owner who decides about the key; its copy is what is so
 * @param standbys who keep a copy that follows the owner's
 */
public record Location(int partition, HostInfo owner, Set<HostInfo> standbys) {

    public Location {
        standbys = Set.copyOf(standbys);
    }
}
