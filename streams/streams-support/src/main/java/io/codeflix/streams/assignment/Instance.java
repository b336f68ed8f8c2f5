package io.codeflix.streams.assignment;

import java.util.Set;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.ProcessId;

/**
 * An instance of a topology in the eyes of who assigns.
 *
 * @param threads its share of the work is in proportion to them
 * @param owned what it owned until now
 * @param warm what it could own without making anybody wait: what it owned, and what it keeps an up-to-date copy of
 */
record Instance(ProcessId id, int threads, Set<TaskId> owned, Set<TaskId> warm) {}
