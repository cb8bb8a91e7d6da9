package mes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.b2mml.Documents.processJobList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import mes.b2mml.v0701.JobListType;
import mes.b2mml.v0701.TransUserAreaType;
import mes.b2mml.v0701.WorkRecordType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class XmlCodecTest {

    @Test
    void readsWhatTheMessageCarries() {
        var bod = Codecs.understood(processJobList("<JobOrder><ID>1</ID></JobOrder><JobOrder><ID>2</ID></JobOrder>"));

        assertThat(bod.name()).isEqualTo("ProcessJobList");
        assertThat(bod.verb()).isEqualTo(Verb.PROCESS);
        assertThat(bod.noun()).isEqualTo("JobList");
        assertThat(bod.id()).contains("b-1");
        assertThat(bod.sender()).contains("ERP");
        assertThat(bod.release()).isEqualTo(Release.V0701);
        assertThat(bod.objects(JobListType.class).get(0).getJobOrder())
                .extracting(job -> job.getID().getValue())
                .containsExactly("1", "2");
    }

    @Test
    void readsWhatASyncAsksFor() {
        var bod = Codecs.understood(Documents.transaction(
                "SyncPerson",
                "<Sync><ActionCriteria><ActionExpression actionCode='Delete'/></ActionCriteria></Sync>",
                "<Person><ID>P</ID></Person>"));

        assertThat(bod.actionCodes()).containsExactly("Delete");
    }

    @Test
    void writesWithoutPrefixes() {
        var document = Codecs.XML.write(Codecs.understood(processJobList("")));

        assertThat(new String(document, UTF_8)).contains("<ProcessJobList xmlns=\"http://www.mesa.org/xml/B2MML\"");
    }

    @Test
    void keepsWhatAUserAreaHolds() {
        var document = processJobList("")
                .replace("</ApplicationArea>", "<UserArea><Person><ID>P</ID></Person></UserArea></ApplicationArea>");

        var written = Codecs.understood(Codecs.XML.write(Codecs.understood(document)));

        assertThat(written.applicationArea().getUserArea())
                .extracting(TransUserAreaType::getAny)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void keepsTheObjectOfARecordInNoNamespace() {
        var bod = Codecs.understood(Documents.transaction("ProcessWorkRecord", "<Process/>", """
                <WorkRecord><ID>W</ID><WorkRecordEntry><ID>E</ID>
                  <InformationObject><Person xmlns=""><ID xmlns="http://www.mesa.org/xml/B2MML">P</ID></Person></InformationObject>
                </WorkRecordEntry><WorkRecordSpecificationID/></WorkRecord>"""));

        var written = Codecs.understood(Codecs.XML.write(bod));

        var entry = written.objects(WorkRecordType.class)
                .get(0)
                .getWorkRecordEntry()
                .get(0);
        assertThat(entry.getInformationObject().getObject().getNamespaceURI()).isNull();
        assertThat(entry.getInformationObject().getObject().getTextContent()).isEqualToIgnoringWhitespace("P");
    }

    @Test
    void servesManyThreads() {
        var names = IntStream.range(0, 200)
                .parallel()
                .mapToObj(number -> processJobList("<JobOrder><ID>%d</ID></JobOrder>".formatted(number)))
                .map(document -> Codecs.understood(Codecs.XML.write(Codecs.understood(document))))
                .map(bod -> bod.objects(JobListType.class)
                        .get(0)
                        .getJobOrder()
                        .get(0)
                        .getID()
                        .getValue())
                .toList();

        assertThat(names)
                .isEqualTo(IntStream.range(0, 200).mapToObj(String::valueOf).toList());
    }

    @Test
    void keepsAnObjectByItself() {
        var list = Codecs.understood(processJobList("<JobOrder><ID schemeID='s'>1</ID></JobOrder>"))
                .objects(JobListType.class)
                .get(0);

        var kept = Codecs.XML.writeObject(list);

        assertThat(kept).startsWith("<JobList xmlns=\"http://www.mesa.org/xml/B2MML\"");
        assertThat(Codecs.XML.readObject(kept, JobListType.class).getJobOrder())
                .extracting(job -> job.getID().getSchemeID())
                .containsExactly("s");
    }
}
