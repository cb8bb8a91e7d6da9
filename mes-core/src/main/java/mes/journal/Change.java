package mes.journal;

import mes.common.Id;
import mes.common.Origin;

/**
 * A record that became true, and the command that made it so.
 *
 * @param kind the record's word on every wire and table: {@code job-order}
 * @param version the version of the record, counted from 1
 * @param command what was asked, in upper case: {@code START}
 * @param record the record as it now stands; kept as JSON
 */
public record Change(String kind, String id, int version, String command, Origin origin, Object record) {

    public Change(String kind, Id id, int version, Enum<?> command, Origin origin, Object record) {
        this(kind, id.value(), version, command.name(), origin, record);
    }
}
