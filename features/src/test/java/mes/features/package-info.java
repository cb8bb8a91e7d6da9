/** The steps of the features, by concept. */
@NullMarked
package mes.features;

import org.jspecify.annotations.NullMarked;
