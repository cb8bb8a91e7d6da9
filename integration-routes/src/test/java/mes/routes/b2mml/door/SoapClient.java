package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.Service.Mode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.namespace.QName;
import mes.OnMillwright;
import mes.b2mml.Schemas;
import mes.routes.b2mml.Erp;
import mes.routes.b2mml.Reply;
import org.apache.cxf.configuration.security.AuthorizationPolicy;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.jaxws.DispatchImpl;
import org.apache.cxf.jaxws.endpoint.dynamic.JaxWsDynamicClientFactory;
import org.apache.cxf.transport.http.HTTPConduit;

/** A client whose classes are generated from the description that a running server gives, schemas and all. */
final class SoapClient implements AutoCloseable {

    private static final QName SERVICE = new QName("urn:millwright:b2mml", "B2MML");

    private final Client client;
    private final URL description;
    private final JAXBContext binding;
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    SoapClient(Erp erp, Path folder) throws Exception {
        description = save(erp, folder).toUri().toURL();
        client = JaxWsDynamicClientFactory.newInstance().createClient(description, SERVICE, port("Soap12"));
        binding = JAXBContext.newInstance(
                "org.mesa.xml.b2mml", Thread.currentThread().getContextClassLoader());
        ((HTTPConduit) client.getConduit()).setAuthorization(credentials());
        // SOAP 1.2 has faults of the sender come with HTTP 400, and this client looks at them only when told to.
        client.getRequestContext().put("org.apache.cxf.transport.process_fault_on_http_400", true);
    }

    /** Calls the operation that bears the name of the document's root, by SOAP 1.2. */
    Reply send(String document) throws Exception {
        return reply(client.invoke(operation(document), object(document))[0]);
    }

    /** The same by SOAP 1.1. */
    Reply sendBySoap11(String document) throws Exception {
        Dispatch<Object> dispatch =
                Service.create(description, SERVICE).createDispatch(port("Soap11"), binding, Mode.PAYLOAD);
        ((HTTPConduit) ((DispatchImpl<?>) dispatch).getClient().getConduit()).setAuthorization(credentials());
        return reply(dispatch.invoke(object(document)));
    }

    private Object object(String document) throws JAXBException {
        return binding.createUnmarshaller().unmarshal(new StringReader(document));
    }

    /** Its prefixes are taken off, for the namespace is the same everywhere. */
    private Reply reply(Object bod) throws JAXBException {
        StringWriter text = new StringWriter();
        binding.createMarshaller().marshal(bod, text);
        return new Reply(200, text.toString().replaceAll("(</?|xmlns):?ns\\d+[:]?", "$1"));
    }

    @Override
    public void close() {
        client.destroy();
        Thread.currentThread().setContextClassLoader(before);
    }

    private static QName port(String version) {
        return new QName(SERVICE.getNamespaceURI(), "B2MML" + version);
    }

    private static AuthorizationPolicy credentials() {
        AuthorizationPolicy credentials = new AuthorizationPolicy();
        credentials.setUserName("admin");
        credentials.setPassword(OnMillwright.ADMIN_PASSWORD);
        return credentials;
    }

    private static String operation(String document) {
        return document.replaceAll("(?s)^(<\\?.*?\\?>|<!--.*?-->|\\s)*<(\\w+).*", "$2");
    }

    /** As anybody would who has a password and a disk. */
    private static Path save(Erp erp, Path folder) throws IOException, InterruptedException {
        Path schemas = Files.createDirectories(folder.resolve("schemas"));
        for (String file : Schemas.files()) {
            Files.writeString(
                    schemas.resolve(file), erp.get("/b2mml/schemas/" + file).body(), UTF_8);
        }
        return Files.writeString(
                folder.resolve("b2mml.wsdl"), erp.get("/b2mml/soap?wsdl").body(), UTF_8);
    }
}
