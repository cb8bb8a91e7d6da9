package mes.features;

import io.cucumber.java.After;
import io.cucumber.java.ParameterType;
import java.util.List;

/** The kinds of words that steps are made of. */
public final class Words {

    private final Scene scene;

    public Words(Scene scene) {
        this.scene = scene;
    }

    /** An identity that the scenario gives. */
    @ParameterType("\"([^\"]*)\"")
    public String id(String name) {
        return scene.name(name);
    }

    /** A word of the standard or of a protocol, as it stands there. */
    @ParameterType("[\\w./-]+(?: authorized)?")
    public String term(String term) {
        return term;
    }

    /** A level of the equipment hierarchy. */
    @ParameterType("Area|WorkUnit")
    public String level(String level) {
        return level;
    }

    @ParameterType("never|once|twice")
    public int times(String times) {
        return List.of("never", "once", "twice").indexOf(times);
    }

    @After
    public void end() throws Exception {
        scene.end();
    }
}
