package mes.routes.b2mml.door;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two versions of SOAP: what they have in common is told here in the words of each. */
enum SoapVersion {
    V11(
            "http://schemas.xmlsoap.org/soap/envelope/",
            "text/xml",
            "actor",
            Set.of("", "http://schemas.xmlsoap.org/soap/actor/next")),
    V12(
            "http://www.w3.org/2003/05/soap-envelope",
            "application/soap+xml",
            "role",
            Set.of(
                    "",
                    "http://www.w3.org/2003/05/soap-envelope/role/next",
                    "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver"));

    private final String namespace;
    private final String mediaType;
    private final String roleAttribute;
    private final Set<String> ourRoles;

    SoapVersion(String namespace, String mediaType, String roleAttribute, Set<String> ourRoles) {
        this.namespace = namespace;
        this.mediaType = mediaType;
        this.roleAttribute = roleAttribute;
        this.ourRoles = ourRoles;
    }

    static Optional<SoapVersion> ofNamespace(@Nullable String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .findAny();
    }

    static Optional<SoapVersion> ofContentType(@Nullable String contentType) {
        String type = String.valueOf(contentType).split(";", 2)[0].strip();
        return Arrays.stream(values())
                .filter(version -> version.mediaType.equalsIgnoreCase(type))
                .findAny();
    }

    String namespace() {
        return namespace;
    }

    String contentType() {
        return mediaType + ";charset=UTF-8";
    }

    /** The attribute of a header block that says whom it is for. */
    String roleAttribute() {
        return roleAttribute;
    }

    /** Whether that is one of the parts that we play. */
    boolean isOurs(@Nullable String role) {
        return role == null || ourRoles.contains(role.strip());
    }

    String code(SoapFault.Code code) {
        return switch (code) {
            case SENDER -> this == V11 ? "Client" : "Sender";
            case RECEIVER -> this == V11 ? "Server" : "Receiver";
            case MUST_UNDERSTAND -> "MustUnderstand";
            case VERSION_MISMATCH -> "VersionMismatch";
        };
    }

    /** The status of HTTP: SOAP 1.1 has one for all faults, SOAP 1.2 tells whose fault it is. */
    int status(SoapFault.Code code) {
        return this == V12 && code == SoapFault.Code.SENDER ? 400 : 500;
    }
}
