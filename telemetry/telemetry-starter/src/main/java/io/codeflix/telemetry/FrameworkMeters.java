package io.codeflix.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Map;
import java.util.Set;

/** Gives the meters of the frameworks what {@code promtool check metrics} asks for: a text each, and names by the rules of Prometheus. */
final class FrameworkMeters implements MeterFilter {

    /** In units that Prometheus doesn't use; {@link ProcessorTime} counts the latter in seconds. */
    private static final Set<String> LEFT_OUT = Set.of("jvm.compilation.time", "process.cpu.time");

    /** There are none. */
    private static final String SESSIONS = "tomcat.sessions.";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("http.server.requests", "Requests that were answered, and the time it took"),
            Map.entry("http.server.requests.active", "Requests that are being answered, and the time it takes so far"),
            Map.entry("rabbitmq.connections", "Open connections to the AMQP broker"),
            Map.entry("rabbitmq.channels", "Open channels of those connections"),
            Map.entry("rabbitmq.published", "Messages sent to the broker"),
            Map.entry("rabbitmq.failed.to.publish", "Messages that could not be sent to the broker"),
            Map.entry("rabbitmq.acknowledged.published", "Messages sent that the broker confirmed"),
            Map.entry("rabbitmq.not.acknowledged.published", "Messages sent that the broker refused"),
            Map.entry("rabbitmq.unrouted.published", "Messages sent that no queue took"),
            Map.entry("rabbitmq.consumed", "Messages received from the broker"),
            Map.entry("rabbitmq.acknowledged", "Messages received that were acknowledged"),
            Map.entry("rabbitmq.rejected", "Messages received that were rejected"),
            Map.entry("rabbitmq.requeued", "Messages received that went back into their queue"));

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return LEFT_OUT.contains(id.getName()) || id.getName().startsWith(SESSIONS)
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (id.getName().equals("system.cpu.count")) { // to Prometheus, _count is a part of a histogram
            return id.withName("system.cpus");
        }
        var text = TEXTS.get(id.getName().replace('_', '.'));
        return text == null || id.getDescription() != null
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), text, id.getType());
    }
}
