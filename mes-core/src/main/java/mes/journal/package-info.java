/** Everything that became true, in order, and what makes messages trustworthy: cursors, receipts, sequences, quarantine. */
@NullMarked
package mes.journal;

import org.jspecify.annotations.NullMarked;
