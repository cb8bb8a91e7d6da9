/** How long somebody honest waits for OPC UA while others abuse the server, each of the three in a process of its own. */
@NullMarked
package mes.benchmarks.abuse;

import org.jspecify.annotations.NullMarked;
