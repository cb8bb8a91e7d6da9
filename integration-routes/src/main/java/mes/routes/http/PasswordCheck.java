package mes.routes.http;

import java.time.Clock;
import mes.access.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets in who knows the password, and slows down who guesses it. */
final class PasswordCheck implements AuthenticationProvider {

    private final Users users;
    private final FailedAttempts failed = new FailedAttempts(Clock.systemUTC());

    PasswordCheck(Users users) {
        this.users = users;
    }

    @Override
    public boolean supports(Class<?> credentials) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(credentials);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address = address(asked.getDetails());
        failed.check(asked.getName(), address);
        var user = users.authenticate(asked.getName(), String.valueOf(asked.getCredentials()));
        if (user.isEmpty()) {
            failed.add(asked.getName(), address);
            throw new BadCredentialsException("Name or password is wrong.");
        }
        failed.forget(asked.getName(), address);
        return Entrance.entered(user.get());
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
