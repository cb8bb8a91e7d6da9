/** What somebody must attend to: work alerts, from when they are raised until a person has dealt with them. */
@NullMarked
package mes.alert;

import org.jspecify.annotations.NullMarked;
