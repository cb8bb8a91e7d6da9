/** The business system as it is told, is away, and refuses. */
@NullMarked
package mes.routes.publication;

import org.jspecify.annotations.NullMarked;
