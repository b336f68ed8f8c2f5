package io.codeflix.telemetry;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;

/** {@code process_cpu_seconds_total}, as every Prometheus client calls it; Micrometer's own is in nanoseconds. */
final class ProcessorTime implements MeterBinder {
    private static final double NANOS = 1e9;

    @Override
    public void bindTo(MeterRegistry registry) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        FunctionCounter.builder("process.cpu", system, it -> it.getProcessCpuTime() / NANOS)
                .baseUnit("seconds")
                .description("Processor time that this process has used")
                .register(registry);
    }
}
