/** How fast operations requests come in by B2MML. */
@NullMarked
package mes.benchmarks.b2mml;

import org.jspecify.annotations.NullMarked;
