/** Sparkplug B, from both sides. */
@NullMarked
package mes.routes.sparkplug;

import org.jspecify.annotations.NullMarked;
