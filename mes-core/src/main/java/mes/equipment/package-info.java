/** The role based equipment hierarchy (ISA-95 part 2, equipment model). */
@NullMarked
package mes.equipment;

import org.jspecify.annotations.NullMarked;
