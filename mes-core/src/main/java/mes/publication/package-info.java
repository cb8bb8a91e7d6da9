/** Who is told what became true: the subscriptions of business systems (ISA-95 part 5, publish and push). */
@NullMarked
package mes.publication;

import org.jspecify.annotations.NullMarked;
