package mes.features;

import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeTags;

/** What business systems and people ask. */
@IncludeTags(Features.BUSINESS)
@ConfigurationParameter(key = PLUGIN_PROPERTY_NAME, value = "html:target/business-features.html")
class BusinessFeaturesTest extends Features {}
