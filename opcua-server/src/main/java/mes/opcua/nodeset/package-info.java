/** NodeSet2 files, the companion specifications' own and the user's, as an OPC UA address space. */
@NullMarked
package mes.opcua.nodeset;

import org.jspecify.annotations.NullMarked;
