/** A Sparkplug B 3.0 host application: edge nodes and their devices as equipment, their metrics as properties. */
@NullMarked
package mes.routes.sparkplug;

import org.jspecify.annotations.NullMarked;
