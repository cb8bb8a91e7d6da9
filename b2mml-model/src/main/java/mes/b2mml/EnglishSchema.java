package mes.b2mml;

import java.util.Locale;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/** A schema whose validators speak English, wherever they run. */
final class EnglishSchema extends Schema {

    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private final Schema schema;

    EnglishSchema(Schema schema) {
        this.schema = schema;
    }

    @Override
    public Validator newValidator() {
        return schema.newValidator();
    }

    @Override
    public ValidatorHandler newValidatorHandler() {
        try {
            var handler = schema.newValidatorHandler();
            // The messages of the root locale are English; for ENGLISH itself those of the machine's locale are found.
            handler.setProperty(LOCALE, Locale.ROOT);
            return handler;
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
