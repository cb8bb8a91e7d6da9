package mes.opcua.isa95;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number of a structure's Default Binary encoding in {@link JobControlTypes#URI}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BinaryEncoding {

    int value();
}
