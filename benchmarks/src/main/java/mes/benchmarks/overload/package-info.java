/** What becomes of messages while machines want to say far more than can be stored. */
@NullMarked
package mes.benchmarks.overload;

import org.jspecify.annotations.NullMarked;
