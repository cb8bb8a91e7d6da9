package mes.routes.http;

import static org.springframework.http.HttpMethod.POST;

import mes.access.User;
import mes.access.Users;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** How people and programs say who they are: name and password, a token, or the session of the login page. */
@Component
final class Entrance {

    private final Users users;
    private final Refusal refusal;
    private final AuthenticationManager check;

    Entrance(Users users, Refusal refusal, AuthenticationManager check) {
        this.users = users;
        this.refusal = refusal;
        this.check = check;
    }

    /** Somebody who was let in, with the roles of now. */
    static Authentication entered(User user) {
        var roles = user.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user.name(), null, roles);
    }

    HttpSecurity guard(HttpSecurity http) throws Exception {
        return http.authenticationManager(check)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .formLogin(this::login)
                .logout(Entrance::logout)
                .exceptionHandling(e -> e.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable) // SameOrigin does it without a token
                .headers(Entrance::headers)
                .addFilterAfter(new SessionCheck(users), SecurityContextHolderFilter.class)
                .addFilterAfter(new SameOrigin(refusal), SessionCheck.class)
                .addFilterBefore(tokens(), BasicAuthenticationFilter.class);
    }

    private void login(FormLoginConfigurer<HttpSecurity> form) {
        form.loginPage("/login")
                .successHandler((request, response, who) -> FrontPage.redirect(response))
                .failureHandler(refusal::commence);
    }

    private static void logout(LogoutConfigurer<HttpSecurity> logout) {
        logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(POST, "/logout"))
                .logoutSuccessHandler((request, response, who) -> FrontPage.redirect(response));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(FrontPage.POLICY))
                // With "no-referrer" browsers would hide the origin that SameOrigin asks for.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private AuthenticationFilter tokens() {
        AuthenticationFilter filter = new AuthenticationFilter(check, TokenCheck::read);
        filter.setSuccessHandler((request, response, who) -> {});
        filter.setFailureHandler(refusal::commence);
        return filter;
    }
}
