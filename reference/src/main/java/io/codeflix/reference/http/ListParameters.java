package io.codeflix.reference.http;

import io.codeflix.streams.api.contract.Constraint;
import io.codeflix.streams.api.page.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;

/** What parameters of a query may be: as their own constraint says, and as every numbered page has them. */
final class ListParameters {
    private ListParameters() {}

    static void describe(Operation operation, HandlerMethod handler) {
        if (operation.getParameters() == null) {
            return;
        }
        for (var parameter : operation.getParameters()) {
            constraintOf(parameter, handler, parameter.getSchema());
            switch (parameter.getName()) {
                case "page" -> range(parameter.getSchema(), 0, PageRequest.PAGE_MAX);
                case "perPage" -> range(parameter.getSchema(), 1, PageRequest.PER_PAGE_MAX);
                case "minVersion" -> parameter.getSchema().setMinimum(BigDecimal.ZERO);
                case "dir" -> Constraints.oneOf(parameter.getSchema(), List.of("asc", "desc"));
                case "sort" -> Constraints.oneOf(parameter.getSchema(), sorts(handler.getBeanType()));
                default -> {}
            }
        }
    }

    private static void constraintOf(Parameter parameter, HandlerMethod handler, Schema<?> schema) {
        Arrays.stream(handler.getMethod().getParameters())
                .filter(declared -> declared.getName().equals(parameter.getName()))
                .forEach(declared -> Constraints.apply(declared.getAnnotation(Constraint.class), schema));
    }

    private static void range(Schema<?> schema, int min, int max) {
        schema.setMinimum(BigDecimal.valueOf(min));
        schema.setMaximum(BigDecimal.valueOf(max));
    }

    /** The table of orders that a list sorts by: the controller's own, or of the view that it asks. */
    private static List<String> sorts(Class<?> controller) {
        return Stream.concat(
                        Stream.of(controller),
                        Arrays.stream(controller.getDeclaredFields()).map(Field::getType))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getName().equals("SORTS"))
                .findFirst()
                .map(ListParameters::keys)
                .orElseThrow(() -> new IllegalStateException(controller + " sorts by no table called SORTS"));
    }

    private static List<String> keys(Field table) {
        try {
            table.setAccessible(true);
            return ((Map<?, ?>) table.get(null))
                    .keySet().stream().map(String::valueOf).sorted().toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(table.toString(), e);
        }
    }
}
