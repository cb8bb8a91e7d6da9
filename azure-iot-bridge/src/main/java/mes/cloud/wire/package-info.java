/** The wires to the cloud and from it, and the scheme {@code cloud:}, which is the link as Camel sees it. */
@NullMarked
package mes.cloud.wire;

import org.jspecify.annotations.NullMarked;
