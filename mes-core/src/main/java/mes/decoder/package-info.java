/** How equipment that speaks its own words is understood, and what CNC machines said in theirs. */
@NullMarked
package mes.decoder;

import org.jspecify.annotations.NullMarked;
