/** Work alerts as alarms and conditions (OPC 10000-9). */
@NullMarked
package mes.opcua.alarm;

import org.jspecify.annotations.NullMarked;
