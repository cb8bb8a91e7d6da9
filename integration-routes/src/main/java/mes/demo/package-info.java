/** A simulated plant for a first look: machines and a business system that speak the real protocols. */
@NullMarked
package mes.demo;

import org.jspecify.annotations.NullMarked;
