package mes.routes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mes.MesServer;
import mes.OnMillwright;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test on the whole server, with the ends of its wires to equipment in the hands of the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({Plant.class, LooseEnds.class})
@SpringBootTest(
        classes = MesServer.class,
        properties = {
            "mes.mqtt.embedded.port=0",
            "mes.opcua.port=0",
            "mes.dispatch.patience=4s",
            "mes.decoder.patience=3s",
            "mes.wire.machine=direct:machine",
            "mes.wire.raw=direct:raw-wire",
            "mes.wire.cnc=direct:cnc-wire",
            "mes.wire.machine-ack=mock:machine-ack",
            "mes.wire.answer=mock:answer",
            "mes.wire.job-order=mock:job-order",
            "mes.wire.work-order=mock:work-order",
            "mes.wire.work-order-ack=direct:work-order-ack-wire",
            "mes.cloud.kind=wire",
            "mes.wire.cloud-out=mock:cloud-out?retainLast=100",
            "mes.wire.cloud-in=direct:cloud-in-wire",
            "mes.cloud.longest-pause=100ms",
            "mes.cloud.shortest-pause=10ms",
            "mes.cloud.tell.linger=20ms",
            "mes.cloud.tell.rate=10000",
            "mes.cloud.tell.tries=2",
            "mes.cloud.hear.commands=start,pause",
        })
@ContextConfiguration(initializers = OnMillwright.OwnDataFolder.class)
public @interface OnWires {}
