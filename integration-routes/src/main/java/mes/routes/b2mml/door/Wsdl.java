package mes.routes.b2mml.door;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mes.b2mml.Schemas;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;

/**
 * The description of the SOAP door (WSDL 1.1, document/literal): an operation for each transaction that is served, with the
 * answer that belongs to it, by both versions of SOAP.
 *
 * @param address of the door, as the reader calls it
 */
record Wsdl(List<Transaction> served, String address) {

    private static final Transaction CONFIRM_BOD = new Transaction(Verb.CONFIRM, "BOD");

    private static final String DEFINITIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <wsdl:definitions name="B2MML" targetNamespace="urn:millwright:b2mml" xmlns:tns="urn:millwright:b2mml"
                xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
                xmlns:b="%1$s">
              <wsdl:types>
                <xs:schema xmlns="%1$s" targetNamespace="%1$s" elementFormDefault="qualified">
                  <xs:include schemaLocation="schemas/%2$s"/>
            %3$s
                </xs:schema>
              </wsdl:types>
            %4$s
              <wsdl:message name="Refused"><wsdl:part name="bod" element="b:ConfirmBOD"/></wsdl:message>
              <wsdl:portType name="B2MML">
            %5$s
              </wsdl:portType>
            %6$s
            %7$s
              <wsdl:service name="B2MML">
                <wsdl:port name="B2MMLSoap11" binding="tns:B2MMLSoap11">
                  <soap:address location="%8$s"/>
                </wsdl:port>
                <wsdl:port name="B2MMLSoap12" binding="tns:B2MMLSoap12">
                  <soap12:address location="%8$s"/>
                </wsdl:port>
              </wsdl:service>
            </wsdl:definitions>
            """;

    private static final String MESSAGE = """
              <wsdl:message name="%1$s"><wsdl:part name="bod" element="b:%1$s"/></wsdl:message>
            """;

    private static final String OPERATION = """
                <wsdl:operation name="%1$s">
                  <wsdl:input message="tns:%1$s"/>
                  <wsdl:output message="tns:%2$s"/>
                  <wsdl:fault name="Refused" message="tns:Refused"/>
                </wsdl:operation>
            """;

    private static final String BINDING = """
              <wsdl:binding name="B2MML%1$s" type="tns:B2MML">
                <%2$s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
            %3$s
              </wsdl:binding>
            """;

    private static final String BOUND = """
                <wsdl:operation name="%1$s">
                  <%2$s:operation soapAction=""/>
                  <wsdl:input><%2$s:body use="literal"/></wsdl:input>
                  <wsdl:output><%2$s:body use="literal"/></wsdl:output>
                  <wsdl:fault name="Refused"><%2$s:fault name="Refused" use="literal"/></wsdl:fault>
                </wsdl:operation>
            """;

    String text() {
        return DEFINITIONS.formatted(
                Schemas.NAMESPACE,
                Schemas.NOUNS,
                Schemas.declarations(carried()),
                all(carried(), bod -> MESSAGE.formatted(bod.name())),
                all(served, bod -> OPERATION.formatted(bod.name(), answer(bod).name())),
                binding("Soap11", "soap"),
                binding("Soap12", "soap12"),
                address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    }

    private String binding(String name, String prefix) {
        return BINDING.formatted(name, prefix, all(served, bod -> BOUND.formatted(bod.name(), prefix)));
    }

    /** All that goes in or comes out. */
    private List<Transaction> carried() {
        return Stream.concat(Stream.of(CONFIRM_BOD), served.stream().flatMap(bod -> Stream.of(bod, answer(bod))))
                .distinct()
                .toList();
    }

    private static Transaction answer(Transaction asked) {
        Optional<Verb> verb = asked.verb().answer();
        return verb.map(answer -> new Transaction(answer, asked.noun())).orElse(CONFIRM_BOD);
    }

    private static String all(List<Transaction> transactions, Function<Transaction, String> text) {
        return transactions.stream().map(text).collect(joining());
    }
}
