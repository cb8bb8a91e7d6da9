package mes.opcua.isa95;

import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;

/** A state of the state machine of job orders; of a substate, the path to its machine. */
@BinaryEncoding(5029)
public record ISA95StateDataType(RelativePath browsePath, LocalizedText stateText, UInteger stateNumber) {}
