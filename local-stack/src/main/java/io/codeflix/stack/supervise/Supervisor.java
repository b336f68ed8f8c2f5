package io.codeflix.stack.supervise;

import io.codeflix.stack.component.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts components as soon as what they need is up, watches them, and stops them in reverse. */
public final class Supervisor {
    private final Map<String, Supervised> all = new LinkedHashMap<>();
    private final StackFile file;
    private final LogKeeper logs;
    private boolean stopping;

    public Supervisor(List<Component> components, Path home, StackFile file) {
        this.file = file;
        for (var component : StartOrder.of(components)) {
            all.put(component.name(), new Supervised(component, home, RestartPolicy.DEFAULT, this::report));
        }
        logs = LogKeeper.of(components.stream().map(Component::log).distinct().toList());
    }

    /** Returns at once; the state file tells how it goes. */
    public void start() {
        report();
        logs.start();
        for (var supervised : all.values()) {
            supervised.start(
                    supervised.component().needs().stream().map(this::get).toList());
        }
    }

    /** Blocks until everything has stopped; a component stops once all that need it have. */
    public void stop() throws InterruptedException {
        synchronized (this) {
            stopping = true;
        }
        report();
        var stops = new HashMap<String, Thread>();
        for (var supervised : new ArrayList<>(all.values()).reversed()) {
            var dependents = all.values().stream()
                    .filter(other -> other.component()
                            .needs()
                            .contains(supervised.component().name()))
                    .map(other -> stops.get(other.component().name()))
                    .toList();
            var name = supervised.component().name();
            stops.put(name, Thread.ofPlatform().daemon().name("stop-" + name).start(() -> {
                try {
                    for (var dependent : dependents) {
                        if (dependent != null) {
                            dependent.join();
                        }
                    }
                    supervised.stop();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (var stop : stops.values()) {
            stop.join();
        }
        logs.close();
        file.write(StackState.DOWN, all.values());
    }

    private Supervised get(String name) {
        var supervised = all.get(name);
        if (supervised == null) {
            throw new IllegalArgumentException("no component " + name);
        }
        return supervised;
    }

    private synchronized void report() {
        var states = all.values().stream().map(Supervised::state).toList();
        file.write(stopping ? StackState.STOPPING : StackState.of(states, file.wasUp()), all.values());
    }
}
