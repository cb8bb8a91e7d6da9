package mes.b2mml;

/** Small documents to read. */
final class Documents {

    private Documents() {}

    /** A transaction without options, from ERP to us. */
    static String transaction(String name, String verb, String objects) {
        return """
                <%1$s xmlns="http://www.mesa.org/xml/B2MML" releaseID="V0701">
                  <ApplicationArea>
                    <Sender><LogicalID>ERP</LogicalID><ConfirmationCode>OnError</ConfirmationCode></Sender>
                    <Receiver><LogicalID>MES</LogicalID></Receiver>
                    <CreationDateTime>2026-01-05T06:00:00</CreationDateTime>
                    <BODID>b-1</BODID>
                  </ApplicationArea>
                  <DataArea>
                    %2$s
                    %3$s
                  </DataArea>
                </%1$s>
                """.formatted(name, verb, objects);
    }

    static String processJobList(String jobs) {
        return transaction(
                "ProcessJobList",
                "<Process acknowledgeCode=\"Always\"/>",
                "<JobList><ID>J</ID>%s</JobList>".formatted(jobs));
    }

    static String get(String noun, String object) {
        return transaction("Get" + noun, "<Get/>", object);
    }
}
