package mes.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import mes.common.Property;
import mes.operations.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of work besides its times, counts and materials (ISA-95 part 4, job response).
 *
 * @param id the reporter's name for the response
 * @param resources the people, equipment and physical assets that the work took
 * @param data the job response data
 * @param details the response in the words of its reporter
 */
@JsonInclude(Include.NON_NULL)
public record Actuals(
        @Nullable String id,
        @Nullable String description,
        @JsonInclude(Include.NON_EMPTY) List<Resource> resources,
        @JsonInclude(Include.NON_EMPTY) List<Property> data,
        @Nullable String details) {

    public Actuals {
        resources = List.copyOf(resources);
        data = List.copyOf(data);
    }

    /** What is said takes the place of what was known, what is absent stays. */
    Actuals report(Actuals said) {
        return new Actuals(
                said.id == null ? id : said.id,
                said.description == null ? description : said.description,
                said.resources.isEmpty() ? resources : said.resources,
                said.data.isEmpty() ? data : said.data,
                said.details == null ? details : said.details);
    }
}
