/** What a plug-in needs to know to understand the messages of equipment that speaks its own words. */
@NullMarked
package mes.plugin;

import org.jspecify.annotations.NullMarked;
