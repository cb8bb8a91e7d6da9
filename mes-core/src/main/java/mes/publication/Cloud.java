package mes.publication;

/** The cloud that is told what becomes true in this plant, where there is one. */
public interface Cloud {

    CloudStatus status();
}
