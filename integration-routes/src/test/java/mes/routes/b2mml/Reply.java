package mes.routes.b2mml;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What came back: a status, and a document that is valid if it is of V0701. */
public record Reply(int status, String document) {

    public Reply {
        if (document.contains("\"http://www.mesa.org/xml/B2MML\"")) {
            Official.check(document);
        }
    }

    /** The name of the transaction. */
    public String name() {
        return parsed().getDocumentElement().getNodeName();
    }

    public String actionCode() {
        return first("//ResponseExpression/@actionCode");
    }

    public String reasonCode() {
        return first("//ChangeStatus/ReasonCode");
    }

    public List<String> reasons() {
        return all("//ChangeStatus/Reason");
    }

    public String first(String path) {
        List<String> found = all(path);
        return found.isEmpty() ? "" : found.get(0);
    }

    public List<String> all(String path) {
        try {
            NodeList nodes = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(path, parsed(), XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent().strip())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    /** Without namespaces, so that paths stay readable. */
    private Document parsed() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)));
        } catch (Exception e) {
            throw new AssertionError(document, e);
        }
    }
}
