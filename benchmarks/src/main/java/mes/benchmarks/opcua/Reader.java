package mes.benchmarks.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;
import org.eclipse.milo.opcua.sdk.client.identity.SignedIdentityToken;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.ApplicationType;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ActivateSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ApplicationDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSessionResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.SignatureData;

/**
 * A client that costs next to nothing, so that a server is measured and not it: it encodes a request once and says it again
 * and again, and decodes one answer in a hundred. Of all others it looks at the result and the length.
 */
final class Reader implements AutoCloseable {

    private static final int DECODED = 100;
    private static final double SESSION_MS = 600_000;
    private static final ApplicationDescription SELF = new ApplicationDescription(
            "urn:benchmark:reader",
            "urn:benchmark",
            LocalizedText.english("reader"),
            ApplicationType.Client,
            null,
            null,
            null);

    private final Channel channel;
    private final Client client;
    private final NodeId session;

    private Reader(Channel channel, Client client, NodeId session) {
        this.channel = channel;
        this.client = client;
        this.session = session;
    }

    /** Asks as this client does: as the same user, at the same endpoint, for the same nodes. */
    static Reader like(Client client) throws Exception {
        OpcUaClientConfig like = client.milo().getConfig();
        String url = like.getEndpoint().getEndpointUrl();
        Channel channel = Channel.to(url);
        var created = (CreateSessionResponse) channel.ask(new CreateSessionRequest(
                Channel.header(NodeId.NULL_VALUE),
                SELF,
                null,
                url,
                "reader",
                ByteString.of(new byte[32]),
                null,
                SESSION_MS,
                uint(0)));
        NodeId session = created.getAuthenticationToken();
        SignedIdentityToken token =
                like.getIdentityProvider().getIdentityToken(like.getEndpoint(), created.getServerNonce());
        channel.ask(new ActivateSessionRequest(
                Channel.header(session),
                new SignatureData(null, null),
                null,
                null,
                ExtensionObject.encode(Channel.context(), token.getToken()),
                token.getSignature()));
        return new Reader(channel, client, session);
    }

    /**
     * Reads values for a while, and tells how many they were.
     *
     * @param inFlight requests that wait for their answer at a time
     * @param until by the clock of {@link System#nanoTime}
     */
    long read(int nodes, int inFlight, long until) throws IOException {
        ByteBuffer request = channel.encoded(request(nodes));
        for (int i = 0; i < inFlight; i++) {
            channel.say(request);
        }
        int length = 0;
        long answers = 0;
        for (int waiting = inFlight; waiting > 0; answers++) {
            byte[] answer = channel.answer();
            if (answers % DECODED == 0) {
                check(answer, nodes);
                length = answer.length;
            } else if (answer.length != length) {
                throw new IOException("an answer of " + answer.length + " bytes after one of " + length);
            }
            if (System.nanoTime() < until) {
                channel.say(request);
            } else {
                waiting--;
            }
        }
        return answers * nodes;
    }

    private ReadRequest request(int nodes) {
        ReadValueId[] values = IntStream.range(0, nodes)
                .mapToObj(number -> new ReadValueId(client.node(number), uint(13), null, null))
                .toArray(ReadValueId[]::new);
        return new ReadRequest(Channel.header(session), 0.0, TimestampsToReturn.Both, values);
    }

    private static void check(byte[] answer, int nodes) throws IOException {
        var values = ((ReadResponse) Channel.decoded(answer)).getResults();
        if (values.length != nodes) {
            throw new IOException(values.length + " values for " + nodes);
        }
        for (var value : values) {
            if (!value.statusCode().isGood()) {
                throw new IOException("a value is " + value.statusCode());
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
