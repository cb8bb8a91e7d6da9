/** What the business asks of operations (ISA-95 part 2, operations schedule model). */
@NullMarked
package mes.operations;

import org.jspecify.annotations.NullMarked;
