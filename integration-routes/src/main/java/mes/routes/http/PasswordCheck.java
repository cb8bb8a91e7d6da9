package mes.routes.http;

import mes.access.Doorkeeper;
import mes.access.TooManyGuesses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Has the doorkeeper look at names and passwords. */
record PasswordCheck(Doorkeeper doorkeeper) implements AuthenticationProvider {

    @Override
    public boolean supports(Class<?> credentials) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(credentials);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        try {
            return doorkeeper
                    .letIn(asked.getName(), String.valueOf(asked.getCredentials()), address(asked.getDetails()))
                    .map(Entrance::entered)
                    .orElseThrow(() -> new BadCredentialsException("Name or password is wrong."));
        } catch (TooManyGuesses e) {
            throw new TooManyAttempts(e);
        }
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
