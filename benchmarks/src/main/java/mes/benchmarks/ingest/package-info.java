/** Messages from machines by MQTT until they can be queried, beside what else one would take for it. */
@NullMarked
package mes.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
