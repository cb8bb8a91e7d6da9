package mes.features;

import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeTags;

/** What happens between the server and the plant. */
@ExcludeTags(Features.BUSINESS)
@ConfigurationParameter(key = PLUGIN_PROPERTY_NAME, value = "html:target/plant-features.html")
class PlantFeaturesTest extends Features {}
