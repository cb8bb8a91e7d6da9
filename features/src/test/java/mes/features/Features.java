package mes.features;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs features against the whole server: in two halves, at the same time, each against one of its own. */
@Suite
@SelectPackages("features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "mes.features")
abstract class Features {

    /** The tag of features that are about what business systems and people ask. */
    static final String BUSINESS = "business";
}
