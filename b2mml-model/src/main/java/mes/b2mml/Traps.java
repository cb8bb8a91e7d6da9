package mes.b2mml;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What the schema allows and systems stumble over, found in one transaction. */
public final class Traps {

    private static final int MOST = 1_000;
    private static final Pattern WITHOUT_ZONE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");
    private static final Set<String> MISSPELT =
            Set.of("SyncWorkMasaterCapability", "WorkAlertPropertyChid", "PublishedEndDate");

    private final PlacedReader reader;
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<String> identified = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private String root = "";
    private boolean isLeaf;

    private Traps(byte[] document) {
        this.reader = new PlacedReader(new ByteArrayInputStream(document), Limits.DEFAULT.depth());
    }

    /** @param document that was read as a transaction without a fault */
    public static List<Warning> in(byte[] document) {
        try {
            return new Traps(document).find();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("This was not read before", e);
        }
    }

    private List<Warning> find() throws XMLStreamException {
        reader.toRoot();
        lookAtRoot();
        while (reader.hasNext() && warnings.size() < MOST) {
            switch (reader.next()) {
                case START_ELEMENT -> start();
                case CHARACTERS -> text.append(reader.getText());
                case END_ELEMENT -> end();
                default -> {}
            }
        }
        return List.copyOf(warnings);
    }

    private void lookAtRoot() {
        root = reader.path();
        lookAtName();
        if (root.equals("/SyncWorkMasterCapability")) {
            warn("misspelt", "The schema has only SyncWorkMasaterCapability, which others may insist on");
        }
        var release = reader.getAttributeValue(null, "releaseID");
        if (release != null && !release.strip().equals(Release.V0701.releaseId())) {
            warn("release", "releaseID is '%s'; it is read as V0701 all the same".formatted(release));
        }
    }

    private void start() {
        isLeaf = true;
        text.setLength(0);
        lookAtName();
        if (reader.path().equals(root + "/DataArea/Process") && hasNo("acknowledgeCode")
                || reader.path().equals(root + "/DataArea/Change") && hasNo("responseCode")) {
            warn("no-answer", "No answer is asked for: none means Never, where nobody waits for it");
        }
    }

    private boolean hasNo(String attribute) {
        return reader.getAttributeValue(null, attribute) == null;
    }

    private void lookAtName() {
        if (MISSPELT.contains(reader.getLocalName())) {
            warn("misspelt", "The schema itself misspells this name, and others may have mended it");
        }
    }

    private void end() {
        if (isLeaf) {
            lookAtText(reader.getLocalName(), text.toString().strip());
        } else if (reader.path().equals(root + "/ApplicationArea")) {
            lookAtSender();
        }
        isLeaf = false;
    }

    private void lookAtText(String name, String value) {
        if (!value.isEmpty()) {
            if (reader.path().startsWith(root + "/ApplicationArea/")) {
                identified.add(reader.path());
            }
        } else if (name.endsWith("ID")) {
            warn("empty-id", "The identifier is empty");
        }
        if (WITHOUT_ZONE.matcher(value).matches()) {
            warn("no-zone", "The time has no offset; each reader takes it for its own, this one for the plant's");
        }
    }

    private void lookAtSender() {
        if (!identified.contains(root + "/ApplicationArea/BODID")) {
            warn(
                    "no-bodid",
                    "Without a BODID it is carried out each time it comes, and its answer cannot be told apart");
        }
        if (!identified.contains(root + "/ApplicationArea/Sender/LogicalID")) {
            warn("no-sender", "Without Sender/LogicalID the user of the door counts as the sender");
        }
    }

    private void warn(String trap, String reason) {
        var place = reader.getLocation();
        warnings.add(new Warning(place.getLineNumber(), place.getColumnNumber(), reader.path(), trap, reason));
    }
}
