package mes.cloud;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mes.OnPostgres;
import mes.cloud.hub.Hub;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A server beside that of the test, the same but for what it is given instead. */
final class AnotherServer {

    private AnotherServer() {}

    static SpringApplication with(Consumer<GenericApplicationContext> instead) {
        SpringApplication server = new SpringApplication(OnPostgres.Store.class);
        server.setWebApplicationType(WebApplicationType.NONE);
        server.setLogStartupInfo(false);
        server.setAllowBeanDefinitionOverriding(true);
        server.addInitializers(context -> instead.accept((GenericApplicationContext) context));
        return server;
    }

    static Stream<String> arguments() {
        Stream<String> tests = Arrays.stream(
                OnCloud.class.getAnnotation(TestPropertySource.class).properties());
        Stream<String> hubs = Hub.side().properties(OnCloud.PLANT).stream().map("mes.cloud."::concat);
        return Stream.concat(tests, hubs).map("--"::concat);
    }
}
