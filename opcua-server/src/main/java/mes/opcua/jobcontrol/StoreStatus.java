package mes.opcua.jobcontrol;

import java.sql.SQLException;
import java.util.Objects;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.springframework.core.NestedRuntimeException;

/** What a caller hears whose command the store did not take. */
public final class StoreStatus {

    /** The class of SQLSTATE. */
    private static final String DATA_EXCEPTION = "22";

    private StoreStatus() {}

    /**
     * Bad_InvalidArgument for what cannot be kept, such as a text with a character 0; else Bad_ResourceUnavailable: ask again.
     *
     * @param fault a DataAccessException or a TransactionException
     */
    public static long of(NestedRuntimeException fault) {
        return cannotBeKept(fault.getMostSpecificCause())
                ? StatusCodes.Bad_InvalidArgument
                : StatusCodes.Bad_ResourceUnavailable;
    }

    private static boolean cannotBeKept(Throwable cause) {
        return cause instanceof SQLException sql
                && Objects.requireNonNullElse(sql.getSQLState(), "").startsWith(DATA_EXCEPTION);
    }
}
