/** ISA-95 job control (OPC 10031-4): the job orders of each work center and work unit, as receiver, provider and event. */
@NullMarked
package mes.opcua.jobcontrol;

import org.jspecify.annotations.NullMarked;
