package mes.routes.b2mml;

import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mes.OnMillwright;
import mes.common.Origin;
import mes.common.Quantity;
import mes.equipment.Equipment;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.material.Materials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Equipment and materials that come, change, go and are shown as B2MML. */
@OnMillwright
class MasterDataTest {

    @Autowired
    EquipmentHierarchy hierarchy;

    @Autowired
    Materials materials;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void putsEquipmentInItsPlace() throws Exception {
        Reply reply = erp.post(document("equipment", "ADD"));

        assertThat(reply.name()).isEqualTo("ConfirmBOD");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(equipment("ADD-SITE").parent()).isNull();
        assertThat(equipment("ADD-LINE").level()).isEqualTo(EquipmentLevel.WORK_CENTER);
        assertThat(equipment("ADD-LINE").parent()).isEqualTo(new EquipmentId("ADD-SITE"));
        assertThat(equipment("ADD-CELL").level()).isEqualTo(EquipmentLevel.WORK_UNIT);
        assertThat(equipment("ADD-CELL").parent()).isEqualTo(new EquipmentId("ADD-LINE"));
    }

    @Test
    void changesWhatDiffersAndNothingElse() throws Exception {
        erp.post(document("equipment", "CHG"));

        Reply reply = erp.post(document("equipment", "CHG")
                .replace("<Description>Cell<", "<Description>Cup filler<")
                .replace("\"Add\"", "\"Change\""));

        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(equipment("CHG-CELL").description()).isEqualTo("Cup filler");
        assertThat(equipment("CHG-LINE").version()).isEqualTo(1);
    }

    @Test
    void deletesEquipmentButNotWhatOthersArePartOf() throws Exception {
        erp.post(document("equipment", "DEL"));
        String deletion = document("equipment", "DEL").replace("\"Add\"", "\"Delete\"");

        Reply both = erp.post(deletion);
        Reply lineAndCell = erp.post(deletion.replaceFirst("(?s)<Equipment>.*?</Equipment>", ""));

        assertThat(both.actionCode()).isEqualTo("Rejected");
        assertThat(both.reasons()).containsExactly("Equipment DEL-SITE: equipment DEL-SITE is still in use");
        assertThat(lineAndCell.actionCode()).isEqualTo("Accepted");
        assertThat(hierarchy.find(new EquipmentId("DEL-CELL"))).isEmpty();
        assertThat(hierarchy.find(new EquipmentId("DEL-SITE"))).isPresent();
    }

    @Test
    void refusesALevelThatIsNotModelledHere() throws Exception {
        Reply reply = erp.post(document("equipment", "MOD").replace("WorkCell", "Other"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons().get(0)).contains("Other is none of Enterprise, Site, Area");
        assertThat(hierarchy.find(new EquipmentId("MOD-SITE"))).isEmpty();
    }

    @Test
    void refusesAnActionThatSyncDoesNotKnow() throws Exception {
        Reply reply = erp.post(document("equipment", "ACT").replace("\"Add\"", "\"Explode\""));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons().get(0)).contains("not one of Add, Change, Delete");
    }

    @Test
    void showsEquipmentAsItCanBeSentBack() throws Exception {
        erp.post(document("equipment", "SHW"));

        Reply reply = erp.post(get("Equipment", "SHW-*"));

        assertThat(reply.name()).isEqualTo("ShowEquipment");
        assertThat(reply.all("//Equipment/ID")).containsExactly("SHW-SITE", "SHW-LINE", "SHW-CELL");
        assertThat(reply.all("//Equipment/EquipmentLevel")).containsExactly("Site", "ProductionLine", "WorkCell");
        assertThat(reply.all("//Equipment/HierarchyScope/EquipmentID")).containsExactly("SHW-SITE", "SHW-LINE");
        assertThat(reply.all("//Equipment/HierarchyScope/EquipmentLevel")).containsExactly("Site", "WorkCenter");
    }

    @Test
    void takesMaterialsAndTheirLots() throws Exception {
        Reply definition = erp.post(document("materials", "MAT"));
        Reply lot = erp.post(document("lots", "MAT"));

        Reply definitions = erp.post(get("MaterialDefinition", "MAT-CUP"));
        Reply lots = erp.post(get("MaterialLot", "MAT-*"));

        assertThat(definition.actionCode()).isEqualTo("Accepted");
        assertThat(lot.actionCode()).isEqualTo("Accepted");
        assertThat(materials
                        .find(new MaterialDefinitionId("MAT-CUP"))
                        .orElseThrow()
                        .description())
                .isEqualTo("Cup 150 g");
        assertThat(materials.find(new MaterialLotId("MAT-LOT")).orElseThrow().quantity())
                .isEqualTo(new Quantity(new BigDecimal(10000), "C62"));
        assertThat(definitions.first("//MaterialDefinition/Description")).isEqualTo("Cup 150 g");
        assertThat(lots.first("//MaterialLot/Quantity/QuantityString")).isEqualTo("10000");
    }

    @Test
    void refusesALotOfAnUnknownMaterial() throws Exception {
        Reply reply = erp.post(document("lots", "LOTLESS"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons()).containsExactly("MaterialLot LOTLESS-LOT: no material definition LOTLESS-CUP");
    }

    @Test
    void showsEquipmentInsideEquipmentAndByItself() throws Exception {
        erp.post(document("equipment", "INS"));

        Reply line = erp.post(get("Equipment", "INS-LINE"));
        Reply cell = erp.post(get("Equipment", "INS-CELL"));

        assertThat(line.all("//EquipmentChild/ID")).containsExactly("INS-CELL");
        assertThat(line.all("//EquipmentChild/HierarchyScope")).isEmpty();
        assertThat(cell.all("//Equipment/HierarchyScope/EquipmentID")).containsExactly("INS-LINE");
    }

    @Test
    void showsWhatPeopleChangedAndKeepsTheRest() throws Exception {
        erp.post(
                document("equipment", "RST").replace("<Description>Plant<", "<Version>7</Version><Description>Plant<"));

        hierarchy.put(new EquipmentId("RST-SITE"), EquipmentLevel.SITE, null, "The old plant", Origin.SERVER);

        Reply reply = erp.post(get("Equipment", "RST-SITE"));
        assertThat(reply.first("//Equipment/Description")).isEqualTo("The old plant");
        assertThat(reply.first("//Equipment/Version")).isEqualTo("7");
    }

    @Test
    void removesMaterialThatNothingNeeds() throws Exception {
        erp.post(document("materials", "KEEP"));
        erp.post(document("lots", "KEEP"));

        Reply definition = erp.post(deletion(document("materials", "KEEP")));
        Reply lot = erp.post(deletion(document("lots", "KEEP")));
        Reply definitionWithoutLots = erp.post(deletion(document("materials", "KEEP")));

        assertThat(definition.reasonCode()).isEqualTo("NotAllowed");
        assertThat(definition.reasons())
                .containsExactly("MaterialDefinition KEEP-CUP: there are lots of material KEEP-CUP");
        assertThat(lot.actionCode()).isEqualTo("Accepted");
        assertThat(definitionWithoutLots.actionCode()).isEqualTo("Accepted");
        assertThat(materials.find(new MaterialDefinitionId("KEEP-CUP"))).isEmpty();
    }

    @Test
    void keepsMaterialThatJobOrdersNeed() throws Exception {
        erp.post(document("equipment", "NEED"));
        erp.post(document("materials", "NEED"));
        erp.post(document("released", "NEED").replace("YOG-150", "NEED-CUP"));

        Reply reply = erp.post(deletion(document("materials", "NEED")));

        assertThat(reply.reasonCode()).isEqualTo("NotAllowed");
        assertThat(reply.reasons())
                .containsExactly(
                        "MaterialDefinition NEED-CUP: material NEED-CUP is in use by job orders that are not over");
    }

    private static String deletion(String sync) {
        return sync.replace(
                "<Sync/>", "<Sync><ActionCriteria><ActionExpression actionCode=\"Delete\"/></ActionCriteria></Sync>");
    }

    private static String get(String noun, String id) throws Exception {
        return document("get", id).replace("${noun}", noun);
    }

    private Equipment equipment(String id) {
        return hierarchy.get(new EquipmentId(id));
    }
}
