/** Hears what the cloud asks for: commands, answered once each, and how it wants to be told. */
@NullMarked
package mes.cloud.hearing;

import org.jspecify.annotations.NullMarked;
