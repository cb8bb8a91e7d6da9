/** The OPC UA servers of equipment, and how their nodes become what equipment reports. */
@NullMarked
package mes.connection;

import org.jspecify.annotations.NullMarked;
