package mes.opcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mes.OnPostgres;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;

/** Runs a test on the whole OPC UA edge, which listens on a free port, and the store below it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnPostgres
@ExtendWith(Promptly.class)
@TestPropertySource(
        properties = {
            "mes.opcua.port=0",
            "mes.opcua.open-job-orders=20",
            "mes.opcua.waiting-values=200",
            "mes.data=target/data-${PID}"
        })
public @interface OnPlant {}
