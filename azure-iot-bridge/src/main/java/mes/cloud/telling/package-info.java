/** Tells the cloud what became true: from journal entries to messages, within a budget, each until the cloud has it. */
@NullMarked
package mes.cloud.telling;

import org.jspecify.annotations.NullMarked;
