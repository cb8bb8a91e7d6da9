/** Eclipse Milo, set up and guarded in the same way wherever this server uses it. */
@NullMarked
package mes.opcua.stack;

import org.jspecify.annotations.NullMarked;
