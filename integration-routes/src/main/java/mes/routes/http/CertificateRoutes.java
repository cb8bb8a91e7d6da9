package mes.routes.http;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.ObjectMapper;
import mes.access.ApplicationCertificate.Standing;
import mes.access.ApplicationCertificates;
import mes.access.Certificates;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which applications are trusted over OPC UA. */
@Component
final class CertificateRoutes extends Operations {

    private final ApplicationCertificates certificates;

    CertificateRoutes(ApplicationCertificates certificates, ObjectMapper json) {
        super(json);
        this.certificates = certificates;
    }

    @Override
    public void configure() {
        operation("listApplicationCertificates", request -> Answer.ok(certificates.all()));
        operation("addApplicationCertificate", this::add);
        operation("removeApplicationCertificate", this::remove);
        operation("commandApplicationCertificate", this::command);
        operation("renewCertificate", request -> Answer.of(HttpStatus.CREATED, certificates.renew(request.origin())));
    }

    private Answer add(Request request) {
        NewCertificate asked = request.body(NewCertificate.class);
        Standing standing = requireNonNullElse(asked.standing(), Standing.TRUSTED);
        return Answer.of(
                HttpStatus.CREATED,
                certificates.put(Certificates.read(asked.certificate()), standing, request.origin()));
    }

    private Answer remove(Request request) {
        certificates.remove(request.path("thumbprint"), request.origin());
        return Answer.nothing();
    }

    private Answer command(Request request) {
        boolean isTrusted = request.body(Asked.class).command().equals("Trust");
        Standing standing = isTrusted ? Standing.TRUSTED : Standing.REJECTED;
        return Answer.ok(certificates.put(request.path("thumbprint"), standing, request.origin()));
    }

    record NewCertificate(String certificate, @Nullable Standing standing) {}

    record Asked(String command) {}
}
