/** The B2MML endpoint: a table of what is served, verb by noun, and what each of them does. */
@NullMarked
package mes.routes.b2mml;

import org.jspecify.annotations.NullMarked;
