@NullMarked
package mes.connection;

import org.jspecify.annotations.NullMarked;
