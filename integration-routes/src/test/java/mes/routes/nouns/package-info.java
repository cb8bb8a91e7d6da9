/** The nouns of B2MML and the records of the domain. */
@NullMarked
package mes.routes.nouns;

import org.jspecify.annotations.NullMarked;
