/** The server, and everybody who meets it at its doors: the ERP, the machines, SCADA, people. */
@NullMarked
package mes.plant;

import org.jspecify.annotations.NullMarked;
