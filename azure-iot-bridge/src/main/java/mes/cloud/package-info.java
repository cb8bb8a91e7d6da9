/** The bridge between the plant and a cloud: it tells what became true and takes commands. */
@NullMarked
package mes.cloud;

import org.jspecify.annotations.NullMarked;
