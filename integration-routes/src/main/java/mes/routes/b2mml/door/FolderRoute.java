package mes.routes.b2mml.door;

import mes.routes.Reception;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Documents that are put into a folder. A document is moved away when its answer is there, so whatever happens before makes
 * it come again, with the same BODID and the same answer.
 */
@Component
@ConditionalOnProperty("mes.b2mml.folder")
final class FolderRoute extends RouteBuilder {

    private final FolderDoor door;

    FolderRoute(FolderDoor door) {
        this.door = door;
    }

    @Override
    public void configure() {
        from("{{mes.wire.b2mml-folder}}")
                .routeId("b2mml-folder")
                .routeConfigurationId(Reception.PATIENT)
                .process(door::answer)
                .filter(exchangeProperty(FolderDoor.IS_TOLD))
                .to("{{mes.wire.b2mml-folder-out}}")
                .filter(exchangeProperty(FolderDoor.PLACE).isEqualTo(FolderDoor.REFUSED))
                .to("{{mes.wire.b2mml-folder-refused}}");
    }
}
