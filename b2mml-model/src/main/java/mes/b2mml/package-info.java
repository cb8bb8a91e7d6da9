/**
 * B2MML V0701 as transactions: {@link mes.b2mml.XmlCodec} reads a document into a {@link mes.b2mml.Bod}, or into the
 * faults that keep it from being one, and writes the answer; {@link mes.b2mml.JsonCodec} does the same for B2MML-JSON.
 *
 * <p>Older releases are understood as far as schedules and performance go: {@link mes.b2mml.Releases} translates them
 * and their answers, and lists what does not carry over.
 *
 * <p>There is one shape for all 519 transactions. What they carry are the generated classes of
 * {@code mes.b2mml.v0701}; {@link mes.b2mml.Wire} turns plain values into the types of the wire and back.
 *
 * <pre>{@code
 * var reading = codec.read(body);
 * var answer = reading instanceof Bod request
 *         ? request.answer(Outcome.accepted(), sender)
 *         : ((Malformed) reading).confirm(sender);
 * return codec.write(answer);
 * }</pre>
 */
@XmlSchema(namespace = Grammar.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
@NullMarked
package mes.b2mml;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
