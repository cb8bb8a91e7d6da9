/** What becomes of numbered messages when servers, brokers, databases and networks fail at random. */
@NullMarked
package mes.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
