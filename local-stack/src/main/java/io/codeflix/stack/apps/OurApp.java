package io.codeflix.stack.apps;

import io.codeflix.stack.component.ClassArchive;
import io.codeflix.stack.component.Command;
import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.HttpProbe;
import io.codeflix.stack.component.JavaProgram;
import io.codeflix.stack.component.Probe;
import io.codeflix.stack.component.Work;
import io.codeflix.stack.home.Address;
import io.codeflix.stack.home.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of our own processes, run from the jar that the build makes.
 *
 * @param name of the component
 * @param module folder of the module in the tree
 * @param ports where it listens; the first answers probes
 * @param heapMegabytes its largest heap
 * @param needs what has to be up before
 * @param busy whether people wait for what it computes: it is compiled for speed then
 */
record OurApp(String name, String module, List<Integer> ports, int heapMegabytes, Set<String> needs, boolean busy) {
    /** Who measures, measures large catalogs too: 100,000 titles take half a gigabyte. */
    private static final int TIMES_THE_HEAP_FOR_SPEED = 6;

    int port() {
        return ports.getFirst();
    }

    Component component(Settings settings, Map<String, String> environment) {
        return new Component(
                name,
                needs,
                ports,
                work(settings, environment),
                readiness(Address.local(port())),
                Duration.ofSeconds(300),
                settings.home().log(name));
    }

    /** Where every app of ours says whether it may be asked. */
    static Probe readiness(Address address) {
        return new HttpProbe(URI.create("http://%s/readyz".formatted(address)));
    }

    private Work work(Settings settings, Map<String, String> environment) {
        var jar = settings.checkout().app(module);
        if (!Files.isRegularFile(jar)) {
            return new Work.LeftOut("not built: ./mvnw -Dquick package makes it");
        }
        return (Work.Program) () -> {
            var app = UnpackedApp.of(jar);
            var archive = ClassArchive.in(app.folder(), name, isCompiledForSpeed(settings));
            return new Command(
                    java(settings).archived(archive).jar(app.jar()),
                    environment,
                    settings.home().data(name),
                    archive);
        };
    }

    private JavaProgram java(Settings settings) {
        int heap = settings.fullSpeed() ? TIMES_THE_HEAP_FOR_SPEED * heapMegabytes : heapMegabytes;
        return isCompiledForSpeed(settings) ? JavaProgram.full(heap) : JavaProgram.small(heap);
    }

    private boolean isCompiledForSpeed(Settings settings) {
        return busy || settings.fullSpeed();
    }
}
