package mes.routes.http;

import java.util.List;
import mes.common.Property;
import org.jspecify.annotations.Nullable;

/** A parameter as it is asked for and shown. */
record ParameterView(String id, String value, @Nullable String unit) {

    static ParameterView of(Property parameter) {
        return new ParameterView(parameter.id(), parameter.value(), parameter.unit());
    }

    static List<Property> parameters(@Nullable List<ParameterView> views) {
        return views == null
                ? List.of()
                : views.stream()
                        .map(view -> new Property(view.id, view.value, view.unit))
                        .toList();
    }
}
