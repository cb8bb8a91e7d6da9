/** What equipment reports of itself: states, counts, property values and connections. */
@NullMarked
package mes.performance;

import org.jspecify.annotations.NullMarked;
