/** How the records of the domain are kept in PostgreSQL and written as JSON. */
@NullMarked
package mes.store;

import org.jspecify.annotations.NullMarked;
