/** What every benchmark needs: a server of its own, and figures of several runs. */
@NullMarked
package mes.benchmarks;

import org.jspecify.annotations.NullMarked;
