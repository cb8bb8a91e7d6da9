/** The data types of ISA-95 job control (OPC 10031-4) as records, and how they travel. */
@NullMarked
package mes.opcua.isa95;

import org.jspecify.annotations.NullMarked;
