package mes.routes.http;

import jakarta.servlet.http.HttpServletRequest;
import mes.access.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Lets programs in that bring a token (RFC 6750); tokens are too long to be guessed. */
final class TokenCheck implements AuthenticationProvider {

    private static final String SCHEME = "Bearer ";

    private final Users users;

    TokenCheck(Users users) {
        this.users = users;
    }

    static @Nullable Authentication read(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? new Token(header.substring(SCHEME.length()).strip())
                : null;
    }

    @Override
    public boolean supports(Class<?> credentials) {
        return credentials == Token.class;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        return users.authenticate(((Token) asked).value)
                .map(Entrance::entered)
                .orElseThrow(() -> new BadCredentialsException("The token is not valid."));
    }

    private static final class Token extends AbstractAuthenticationToken {

        private final String value;

        Token(String value) {
            super(AuthorityUtils.NO_AUTHORITIES);
            this.value = value;
        }

        @Override
        public Object getCredentials() {
            return value;
        }

        @Override
        public Object getPrincipal() {
            return "";
        }
    }
}
