package mes.b2mml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import mes.b2mml.v0701.TransAcknowledgeType;
import mes.b2mml.v0701.TransApplicationAreaType;
import mes.b2mml.v0701.TransCancelType;
import mes.b2mml.v0701.TransChangeType;
import mes.b2mml.v0701.TransConfirmType;
import mes.b2mml.v0701.TransGetType;
import mes.b2mml.v0701.TransProcessType;
import mes.b2mml.v0701.TransRespondType;
import mes.b2mml.v0701.TransShowType;
import mes.b2mml.v0701.TransSyncType;
import mes.b2mml.v0701.TransVerbType;
import org.jspecify.annotations.Nullable;

/** The shape that all transactions have on the wire, whatever the name of their root. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"applicationArea", "dataArea"})
final class Envelope {

    @XmlAttribute
    @Nullable
    String releaseID;

    @XmlAttribute
    @Nullable
    String versionID;

    @XmlElement(name = "ApplicationArea")
    @Nullable
    TransApplicationAreaType applicationArea;

    @XmlElement(name = "DataArea")
    @Nullable
    DataArea dataArea;

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"terms", "objects"})
    static final class DataArea {

        @XmlElements({
            @XmlElement(name = "Get", type = TransGetType.class),
            @XmlElement(name = "Show", type = TransShowType.class),
            @XmlElement(name = "Process", type = TransProcessType.class),
            @XmlElement(name = "Acknowledge", type = TransAcknowledgeType.class),
            @XmlElement(name = "Change", type = TransChangeType.class),
            @XmlElement(name = "Respond", type = TransRespondType.class),
            @XmlElement(name = "Cancel", type = TransCancelType.class),
            @XmlElement(name = "Sync", type = TransSyncType.class),
            @XmlElement(name = "Confirm", type = TransConfirmType.class)
        })
        @Nullable
        TransVerbType terms;

        @XmlAnyElement(lax = true)
        List<Object> objects = new ArrayList<>();
    }
}
