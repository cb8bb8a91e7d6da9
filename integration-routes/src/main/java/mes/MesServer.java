package mes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Hosts every edge of the server in one process. */
@SpringBootApplication
public class MesServer {

    public static void main(String[] args) {
        SpringApplication.run(MesServer.class, args);
    }
}
