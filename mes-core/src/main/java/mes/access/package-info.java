/** Who may enter: local users, their roles and tokens. */
@NullMarked
package mes.access;

import org.jspecify.annotations.NullMarked;
