package io.codeflix.cli.app;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.Credentials;
import io.codeflix.cli.session.StoredCredentials;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Gives commands what their constructors ask for. A class of ours has one constructor; its parameters are made the same
 * way, once each. Anything else is picocli's.
 */
final class Wiring implements IFactory {

    private static final String OURS = "io.codeflix.cli.";

    private final Map<Class<?>, Object> made = new HashMap<>();

    Wiring(Surroundings surroundings) {
        made.put(Surroundings.class, surroundings);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!type.getName().startsWith(OURS) || type.isEnum()) {
            return CommandLine.defaultFactory().create(type);
        }
        if (made.containsKey(type)) {
            return type.cast(made.get(type));
        }
        return type.cast(instance(type));
    }

    private Object one(Class<?> type) throws Exception {
        var existing = made.get(type);
        if (existing != null) {
            return existing;
        }
        var fresh = type == Credentials.class ? one(StoredCredentials.class) : instance(type);
        made.put(type, fresh);
        return fresh;
    }

    private Object instance(Class<?> type) throws Exception {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(type + " needs exactly one constructor");
        }
        var parameters = constructors[0].getParameterTypes();
        var arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = one(parameters[i]);
        }
        constructors[0].setAccessible(true); // command classes may keep their constructors to their package
        return constructors[0].newInstance(arguments);
    }
}
