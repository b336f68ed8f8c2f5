package io.codeflix.registry;

import io.codeflix.contract.Topic;
import io.codeflix.registry.ContractReport.Change;
import io.codeflix.registry.ContractReport.Item;
import io.codeflix.registry.ContractReport.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Registers the schemas of topics, each under a rule that holds for all its versions, old and to come. */
final class SubjectRegistration {
    private static final String FULL_TRANSITIVE = "FULL_TRANSITIVE";

    private final RegistryApi api;
    private final Patience patience;

    SubjectRegistration(URI registry, Duration patience) {
        this.api = new RegistryApi(registry);
        this.patience = new Patience("schema registry " + registry, patience);
    }

    /** Registers what is missing; goes through all before it complains, so that one run tells everything. */
    List<Item> register(List<Topic> topics) {
        var items = new ArrayList<Item>();
        var violations = new ArrayList<String>();
        for (var topic : topics) {
            for (var schema : topic.schemas()) {
                var subject = topic.subject(schema);
                try {
                    items.add(new Item(Kind.SCHEMA, subject, register(subject, schema)));
                } catch (ContractException e) {
                    violations.addAll(e.violations());
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new ContractException(violations);
        }
        return items;
    }

    private Change register(String subject, Schema schema) {
        var found = patience.await(() -> lookUp(subject, schema));
        if (found == Change.EVOLVED) {
            require(subject);
        }
        if (found != Change.UNCHANGED) {
            patience.await(() -> added(subject, schema));
        }
        if (found != Change.EVOLVED) {
            require(subject); // after the first version, for a registry that keeps rules only for subjects it has
        }
        return found;
    }

    /** What registering the schema would be. */
    private Change lookUp(String subject, Schema schema) throws IOException, InterruptedException {
        try {
            api.idOf(subject, schema);
            return Change.UNCHANGED;
        } catch (RegistryRefusedException e) {
            if (e.isUnknown()) {
                return e.isUnknownSubject() ? Change.CREATED : Change.EVOLVED;
            }
            throw e;
        }
    }

    private int added(String subject, Schema schema) throws IOException, InterruptedException {
        try {
            return api.register(subject, schema);
        } catch (RegistryRefusedException e) {
            if (e.isIncompatible()) {
                throw new ContractException(List.of("Subject %s refuses the schema under %s: %s"
                        .formatted(subject, FULL_TRANSITIVE, e.getMessage())));
            }
            throw e;
        }
    }

    private void require(String subject) {
        patience.await(() -> api.requireCompatibility(subject, FULL_TRANSITIVE));
    }
}
