/** The doors for people and programs: who may enter, the REST API, the stream of events. */
@NullMarked
package mes.routes.http;

import org.jspecify.annotations.NullMarked;
