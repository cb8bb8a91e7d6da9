package mes.journal;

import java.sql.SQLException;

/**
 * What one server of a cluster does at a time. Of a server that dies it is free at once, and of one that is frozen or cut off
 * soon after its transactions have ended.
 */
public interface Leases {

    /**
     * Whether this holder has the lease of that name, from now on if nobody had it.
     *
     * @throws SQLException the database is away, and this server has no lease
     */
    boolean isMine(String name, Object holder) throws SQLException;

    /** The same as far as it is known without asking; never true of a server that was frozen for long. */
    boolean isStillMine(String name, Object holder);

    /** Lets another holder have it, in this server or another. */
    void release(String name, Object holder) throws SQLException;

    /** How many servers share some work by leases, this one included from now on. */
    int sharers(String work) throws SQLException;

    /** This server shares the work no more. */
    void leave(String work) throws SQLException;
}
