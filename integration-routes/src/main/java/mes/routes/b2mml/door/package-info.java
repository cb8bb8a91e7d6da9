/** The doors to the B2MML endpoint: HTTP, SOAP, a folder and queues; and what is told of it to those who come. */
@NullMarked
package mes.routes.b2mml.door;

import org.jspecify.annotations.NullMarked;
