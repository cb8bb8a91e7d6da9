@NullMarked
package mes.decoder;

import org.jspecify.annotations.NullMarked;
