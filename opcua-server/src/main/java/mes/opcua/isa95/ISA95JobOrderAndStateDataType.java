package mes.opcua.isa95;

import java.util.List;

/** A job order in the list, and where it stands. */
@BinaryEncoding(5032)
public record ISA95JobOrderAndStateDataType(ISA95JobOrderDataType jobOrder, List<ISA95StateDataType> state) {}
