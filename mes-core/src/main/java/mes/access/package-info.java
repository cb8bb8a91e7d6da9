/** Who may enter: local users, their roles and tokens, and how machines get users of their own. */
@NullMarked
package mes.access;

import org.jspecify.annotations.NullMarked;
