/** Objects of the standard that are kept for others, in the standard's own words (ISA-95 part 5). */
@NullMarked
package mes.information;

import org.jspecify.annotations.NullMarked;
