/** The benchmark of B2MML still runs. */
@NullMarked
package mes.benchmarks.b2mml;

import org.jspecify.annotations.NullMarked;
