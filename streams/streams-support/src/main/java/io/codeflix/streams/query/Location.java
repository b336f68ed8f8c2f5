package io.codeflix.streams.query;

import org.apache.kafka.streams.state.HostInfo;

/** Where the owner of a key is. */
public sealed interface Location {

    /** In this instance. */
    record Here(int partition) implements Location {}

    /** In another instance; one hop away. */
    record There(HostInfo host) implements Location {}
}
