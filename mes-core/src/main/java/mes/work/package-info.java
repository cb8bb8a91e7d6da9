/** Job orders, their dispatch to equipment and the responses to them (ISA-95 part 4, OPC 10031-4). */
@NullMarked
package mes.work;

import org.jspecify.annotations.NullMarked;
