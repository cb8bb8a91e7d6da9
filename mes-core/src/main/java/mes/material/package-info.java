/** Material definitions and lots (ISA-95 part 2, material model). */
@NullMarked
package mes.material;

import org.jspecify.annotations.NullMarked;
