package mes.routes.http;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import mes.access.Doorkeeper;
import mes.access.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may pass which door; docs/security.md shows it as a table. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String ADMINISTRATOR = "ADMINISTRATOR";
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final String OPERATOR = "OPERATOR";
    private static final String INTEGRATION = "INTEGRATION";
    private static final String MACHINE = "MACHINE";

    /** Whoever may decide may also do; machines are apart. */
    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(ADMINISTRATOR)
                .implies(SUPERVISOR, INTEGRATION)
                .role(SUPERVISOR)
                .implies(OPERATOR)
                .build();
    }

    @Bean
    static AuthenticationManager check(Doorkeeper doorkeeper, Users users) {
        return new ProviderManager(new PasswordCheck(doorkeeper), new TokenCheck(users));
    }

    @Bean
    SecurityFilterChain doorsOfHttp(HttpSecurity http, Entrance entrance, OpenDoors openDoors) throws Exception {
        return entrance.guard(http)
                .authorizeHttpRequests(doors -> doors
                        // What the server hands on to itself was let in before.
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(GET, "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(openDoors)
                        .permitAll()
                        .requestMatchers(POST, "/api/machine-status")
                        .hasAnyRole(OPERATOR, INTEGRATION, MACHINE)
                        .requestMatchers(GET, "/api/work-orders")
                        .hasAnyRole(OPERATOR, INTEGRATION, MACHINE)
                        .requestMatchers(POST, "/api/v1/credentials")
                        .permitAll()
                        .requestMatchers("/api/v1/users/**", "/api/v1/enrolments/**", "/api/v1/opcua/certificate*/**")
                        .hasRole(ADMINISTRATOR)
                        .requestMatchers(GET, "/api/v1/opcua/connections/*/nodes")
                        .hasRole(SUPERVISOR)
                        .requestMatchers(
                                POST, "/api/v1/opcua/connections/*/values", "/api/v1/opcua/connections/*/calls")
                        .hasRole(SUPERVISOR)
                        .requestMatchers(GET)
                        .hasAnyRole(OPERATOR, INTEGRATION)
                        .requestMatchers(
                                "/api/v1/subscriptions/**",
                                "/api/v1/opcua/connections/**",
                                "/api/v1/decoders/**",
                                "/api/v1/cnc-classes")
                        .hasRole(ADMINISTRATOR)
                        .requestMatchers(POST, "/b2mml/validate")
                        .hasAnyRole(OPERATOR, INTEGRATION)
                        .requestMatchers(
                                POST, "/api/v1/job-orders/*/*", "/api/v1/work-alerts/*/*", "/api/work-orders/*/send")
                        .hasRole(OPERATOR)
                        .requestMatchers(
                                POST,
                                "/b2mml",
                                "/b2mml/soap",
                                "/api/v1/operations-requests/**",
                                "/api/v1/job-orders",
                                "/api/v1/work-alerts",
                                "/api/work-orders")
                        .hasAnyRole(SUPERVISOR, INTEGRATION)
                        .anyRequest()
                        .hasRole(SUPERVISOR))
                .build();
    }
}
