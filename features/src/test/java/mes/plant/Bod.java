package mes.plant;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A business object document that the server sent, read by its words alone. */
public final class Bod {

    private final String text;
    private final Document document;

    public Bod(String text) {
        this.text = text;
        try {
            // Without namespaces, so that paths are as short as the standard's words.
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (Exception e) { // three kinds, each a message that is not XML
            throw new IllegalArgumentException("not XML: " + text, e);
        }
    }

    public String name() {
        return document.getDocumentElement().getTagName();
    }

    /** Accepted, Modified or Rejected. */
    public String outcome() {
        return text("(//ResponseExpression/@actionCode)[1]");
    }

    /** What the material actuals of one use add up to, be it one that B2MML has a word for or not. */
    public int quantity(String use) {
        return (int) number("sum(//*[MaterialUse='%1$s' or MaterialUse/@OtherValue='%1$s']/Quantity/QuantityString)"
                .formatted(use));
    }

    public boolean mentions(String word) {
        return text.contains(word);
    }

    @Override
    public String toString() {
        return text;
    }

    private String text(String path) {
        try {
            return XPathFactory.newInstance().newXPath().evaluate(path, document);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private double number(String path) {
        return Double.parseDouble(text(path));
    }
}
