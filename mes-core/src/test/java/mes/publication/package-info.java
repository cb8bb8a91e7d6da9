/** Subscriptions as they are kept. */
@NullMarked
package mes.publication;

import org.jspecify.annotations.NullMarked;
