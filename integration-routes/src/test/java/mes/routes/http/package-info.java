/** The doors for people and programs, knocked at by HTTP. */
@NullMarked
package mes.routes.http;

import org.jspecify.annotations.NullMarked;
