package mes.routes;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/** Has every member of a message be there unless the record that reads it says {@code @Nullable}. */
public final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : super.hasRequiredMarker(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        return isRequired(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : super.findSetterInfo(member);
    }

    private static boolean isRequired(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                && parameter.getOwner().getMember() instanceof Executable constructor
                && !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
