/** How operations of the REST API are written: the contract decides what comes in, {@link mes.routes.rest.Operations} how it is answered. */
@NullMarked
package mes.routes.rest;

import org.jspecify.annotations.NullMarked;
