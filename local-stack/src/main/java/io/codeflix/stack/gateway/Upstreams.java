package io.codeflix.stack.gateway;

import io.codeflix.stack.home.Address;
import io.codeflix.stack.home.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Who answers where: as many instances as run here, or the one that somebody else runs. */
final class Upstreams {

    private Upstreams() {}

    static Map<Upstream, List<Instance>> of(Settings settings) {
        var ports = settings.ports();
        int catalogs = settings.instances().catalog();
        var external = settings.external();
        var catalog = external.address("catalog-topology.address", Address.local(ports.catalogTopology(1)));
        var titles = external.address("catalog-topology.titles-address", Address.local(ports.titles(1)));
        var media = external.address("media-topology.address", Address.local(ports.mediaTopology(1)));
        return Map.of(
                Upstream.CATALOG,
                external.runs("catalog-topology")
                        ? List.of(new Instance(catalog, catalog))
                        : here(catalogs, ports::catalogTopology, ports::catalogTopology),
                Upstream.TITLES,
                external.runs("catalog-topology")
                        ? List.of(new Instance(titles, catalog))
                        : here(catalogs, ports::titles, ports::catalogTopology),
                Upstream.MEDIA,
                external.runs("media-topology")
                        ? List.of(new Instance(media, media))
                        : here(settings.instances().media(), ports::mediaTopology, ports::mediaTopology));
    }

    private static List<Instance> here(int count, IntUnaryOperator port, IntUnaryOperator readinessPort) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Instance(
                        Address.local(port.applyAsInt(number)), Address.local(readinessPort.applyAsInt(number))))
                .toList();
    }
}
