package mes.opcua.nodeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mes.opcua.stack.Address;
import mes.opcua.stack.Application;
import mes.opcua.stack.GuardedServer;
import mes.opcua.stack.UserNames;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.StructureType;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumField;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeSetsTest {

    private static final String JOB_CONTROL = "http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/";

    @TempDir
    Path folder;

    GuardedServer guarded;
    OpcUaServer server;
    NodeSets nodeSets;

    @BeforeEach
    void aServer() {
        guarded = new GuardedServer(
                "test",
                Address.free("127.0.0.1", null, 0, "/test"),
                Application.in(Path.of("target/nodesets-test"), "test", true),
                new UserNames((name, password) -> false));
        server = guarded.milo();
        nodeSets = new NodeSets(server);
        nodeSets.startup();
        guarded.listen();
    }

    @AfterEach
    void noMore() {
        nodeSets.shutdown();
        guarded.close();
    }

    @Test
    void loadsTheCompanionSpecifications() {
        List<String> faults = nodeSets.load(NodeSetFile.official());

        assertThat(faults).isEmpty();
        assertThat(server.getNamespaceTable().toArray())
                .contains(
                        JOB_CONTROL,
                        "http://www.OPCFoundation.org/UA/2013/01/ISA95",
                        "http://opcfoundation.org/UA/DI/",
                        "http://opcfoundation.org/UA/Machinery/",
                        "http://opcfoundation.org/UA/Machinery/Jobs/");
        assertThat(node(JOB_CONTROL, 1002).getBrowseName().name()).isEqualTo("ISA95JobOrderReceiverObjectType");
    }

    @Test
    void loadsAFileAfterThoseThatItRequires() {
        List<NodeSetFile> lastFirst = new ArrayList<>(NodeSetFile.official());
        Collections.reverse(lastFirst);

        assertThat(nodeSets.load(lastFirst)).isEmpty();
    }

    @Test
    void tellsEachReferenceOnce() {
        nodeSets.load(NodeSetFile.official());

        List<Reference> references = node(JOB_CONTROL, 1002).getReferences();
        assertThat(references).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void definesAStructureWithItsOptionalFields() {
        nodeSets.load(NodeSetFile.official());

        StructureDefinition order = structure(JOB_CONTROL, 3008);
        assertThat(order.getStructureType()).isEqualTo(StructureType.StructureWithOptionalFields);
        assertThat(order.getDefaultEncodingId()).isEqualTo(id(JOB_CONTROL, 5014));
        assertThat(order.getFields()).hasSize(11);
        assertThat(order.getFields()[0].getIsOptional()).isFalse();
        assertThat(order.getFields()[5].getName()).isEqualTo("Priority");
        assertThat(order.getFields()[5].getDataType()).isEqualTo(NodeIds.Int16);
        assertThat(Stream.of(order.getFields()).filter(StructureField::getIsOptional))
                .hasSize(10);
    }

    @Test
    void readsTheArgumentsOfMethods() throws Exception {
        nodeSets.load(NodeSetFile.official());

        UaNode store = node(JOB_CONTROL, 7001);
        var inputs = (UaVariableNode)
                store.findNode(new QualifiedName(0, "InputArguments")).orElseThrow();
        ExtensionObject[] written =
                (ExtensionObject[]) inputs.getValue().value().value();

        Argument order = (Argument) written[0].decode(server.getStaticEncodingContext());
        assertThat(order.getName()).isEqualTo("JobOrder");
        assertThat(order.getDataType()).isEqualTo(id(JOB_CONTROL, 3008));
        assertThat(((Argument) written[1].decode(server.getStaticEncodingContext())).getValueRank())
                .isEqualTo(1);
    }

    @Test
    void takesWhatAUserDescribes() throws Exception {
        write("press.xml", nodeSet(USER_TYPES));

        assertThat(nodeSets.load(NodeSetFile.in(folder))).isEmpty();

        StructureDefinition pose = structure("urn:user", 3);
        assertThat(names(pose)).containsExactly("X", "Note", "Angle");
        assertThat(pose.getStructureType()).isEqualTo(StructureType.StructureWithOptionalFields);
        EnumDefinition mode = (EnumDefinition) ((UaDataTypeNode) node("urn:user", 1)).getDataTypeDefinition();
        assertThat(mode.getFields()).extracting(EnumField::getName).containsExactly("Slow", "Fast");
        assertThat(value("urn:user", 10)).isEqualTo(new Double[] {1.5, -2d});
        assertThat(((ExtensionObject) value("urn:user", 11)).getBody().toString())
                .isNotEmpty();
    }

    @Test
    void writesTheValueOfAStructureAsItsDefinitionSays() throws Exception {
        write("press.xml", nodeSet(USER_TYPES));

        nodeSets.load(NodeSetFile.in(folder));

        ExtensionObject.Binary pose = (ExtensionObject.Binary) value("urn:user", 11);
        assertThat(pose.getEncodingOrTypeId()).isEqualTo(id("urn:user", 5));
        String mask = "00000000";
        String x = "000000000000f83f";
        String angle = "01000000";
        assertThat(HexFormat.of().formatHex(pose.getBody().bytesOrEmpty())).isEqualTo(mask + x + angle);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <UAObject NodeId="ns=7;i=1" BrowseName="1:A"/>                                   | 5 | no namespace 7
        <UAObject NodeId="ns=1;x" BrowseName="1:A"/>                                     | 5 | neither a NodeId nor an alias
        <UAObject NodeId="i=85" BrowseName="Objects"/>                                   | 5 | in a namespace that this file does not
        <UAThing NodeId="ns=1;i=1" BrowseName="1:A"/>                                    | 5 | no such kind of node
        <UAObject NodeId="ns=1;i=1" BrowseName="1:A"/><UAObject NodeId="ns=1;i=1" BrowseName="1:A"/> | 5 | there twice
        <UAVariable NodeId="ns=1;i=1" BrowseName="1:A"><Value><Int32>many</Int32></Value></UAVariable> | 5 | no Int32: many
        <UAVariable NodeId="ns=1;i=1" BrowseName="1:A" ValueRank="x"/>                   | 5 | ValueRank is no number
        <UAObject NodeId="ns=1;i=1" BrowseName="1:A">                                    | 6 | not well-formed
        """)
    void reportsWhatDoesNotFitByFileLineAndReason(String broken, int line, String reason) throws Exception {
        write("broken.xml", nodeSet(broken));
        write(
                "good.xml",
                nodeSet("<UAObject NodeId=\"ns=1;i=1\" BrowseName=\"1:A\"/>").replace("urn:user", "urn:good"));

        List<String> faults = nodeSets.load(NodeSetFile.in(folder));

        assertThat(faults)
                .singleElement()
                .asString()
                .startsWith("broken.xml:" + line + ": ")
                .contains(reason);
        assertThat(server.getAddressSpaceManager().getManagedNode(id("urn:good", 1)))
                .isPresent();
    }

    @Test
    void takesNoDocumentTypeAndNoEntity() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        write(
                "entity.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n"
                        + nodeSet(
                                "<UAObject NodeId=\"ns=1;i=1\" BrowseName=\"1:A\"><DisplayName>&e;</DisplayName></UAObject>"));

        assertThat(nodeSets.load(NodeSetFile.in(folder)))
                .singleElement()
                .asString()
                .startsWith("entity.xml:");
    }

    @Test
    void takesNothingThatIsNestedWithoutEnd() throws Exception {
        write("deep.xml", "<UANodeSet>".repeat(100_000));

        assertThat(nodeSets.load(NodeSetFile.in(folder)))
                .singleElement()
                .asString()
                .contains("nested too deep");
    }

    @Test
    void leavesOutWhatRequiresAMissingOne() throws Exception {
        write(
                "needy.xml",
                nodeSet("")
                        .replace(
                                "<Models/>",
                                "<Models><Model ModelUri=\"urn:user\"><RequiredModel ModelUri=\"urn:other\"/></Model></Models>"));

        assertThat(nodeSets.load(NodeSetFile.in(folder)))
                .containsExactly("needy.xml:3: requires urn:other, which no nodeset brings");
    }

    @Test
    void needsNoFolder() throws Exception {
        assertThat(NodeSetFile.in(folder.resolve("nowhere"))).isEmpty();
    }

    private static final String USER_TYPES = """
            <UADataType NodeId="ns=1;i=1" BrowseName="1:Mode">
              <References><Reference ReferenceType="i=45" IsForward="false">i=29</Reference></References>
              <Definition Name="1:Mode"><Field Name="Slow" Value="0"/><Field Name="Fast" Value="1"/></Definition>
            </UADataType>
            <UADataType NodeId="ns=1;i=3" BrowseName="1:Pose">
              <References>
                <Reference ReferenceType="i=45" IsForward="false">ns=1;i=2</Reference>
                <Reference ReferenceType="i=38">ns=1;i=5</Reference>
              </References>
              <Definition Name="1:Pose"><Field Name="Angle" DataType="ns=1;i=1"/></Definition>
            </UADataType>
            <UADataType NodeId="ns=1;i=2" BrowseName="1:Place">
              <References><Reference ReferenceType="HasSubtype" IsForward="false">i=22</Reference></References>
              <Definition Name="1:Place">
                <Field Name="X" DataType="i=11"/>
                <Field Name="Note" DataType="i=12" IsOptional="true"/>
              </Definition>
            </UADataType>
            <UAObject NodeId="ns=1;i=5" BrowseName="Default Binary"/>
            <UAVariable NodeId="ns=1;i=10" BrowseName="1:Numbers" DataType="i=11" ValueRank="1">
              <Value><ListOfDouble><Double>1.5</Double><Double>-2</Double></ListOfDouble></Value>
            </UAVariable>
            <UAVariable NodeId="ns=1;i=11" BrowseName="1:Pose" DataType="ns=1;i=3">
              <Value><ExtensionObject>
                <TypeId><Identifier>ns=1;i=3</Identifier></TypeId>
                <Body><Pose><X>1.5</X><Angle>Fast_1</Angle></Pose></Body>
              </ExtensionObject></Value>
            </UAVariable>
            """;

    private static String nodeSet(String nodes) {
        return """
            <UANodeSet>
            <NamespaceUris><Uri>urn:user</Uri></NamespaceUris>
            <Models/>
            <Aliases><Alias Alias="HasSubtype">i=45</Alias></Aliases>
            """ + nodes + "\n</UANodeSet>";
    }

    private void write(String file, String xml) throws Exception {
        Files.writeString(folder.resolve(file), xml);
    }

    private NodeId id(String uri, int number) {
        return new NodeId(server.getNamespaceTable().getIndex(uri), Unsigned.uint(number));
    }

    private UaNode node(String uri, int number) {
        return server.getAddressSpaceManager().getManagedNode(id(uri, number)).orElseThrow();
    }

    private Object value(String uri, int number) {
        return ((UaVariableNode) node(uri, number)).getValue().value().value();
    }

    private StructureDefinition structure(String uri, int number) {
        return (StructureDefinition) ((UaDataTypeNode) node(uri, number)).getDataTypeDefinition();
    }

    private static List<String> names(StructureDefinition definition) {
        return Arrays.stream(definition.getFields())
                .map(StructureField::getName)
                .collect(Collectors.toList());
    }
}
