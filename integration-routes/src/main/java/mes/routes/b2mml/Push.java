package mes.routes.b2mml;

import mes.b2mml.Bod;
import mes.common.Origin;

/** A transaction that brings data, for the receiver to deal with (PUSH and PUBLISH of Part 5). */
non-sealed interface Push extends Served {

    /** Does what is asked, within a transaction, part by part; what became of each part is told to the parts. */
    void carryOut(Bod asked, Parts parts, Origin origin);
}
