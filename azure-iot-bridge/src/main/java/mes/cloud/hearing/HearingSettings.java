package mes.cloud.hearing;

import java.time.Duration;
import java.util.Set;
import mes.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the cloud may ask for.
 *
 * @param commands which of them; none unless somebody says so
 * @param role with which it asks
 * @param user who it is in the journal
 * @param reportInterval how often it is reported how things stand
 */
@ConfigurationProperties("mes.cloud.hear")
public record HearingSettings(
        @DefaultValue Set<CloudCommand> commands,
        @DefaultValue("OPERATOR") Role role,
        @DefaultValue("cloud") String user,
        @DefaultValue("5m") Duration reportInterval) {

    public HearingSettings {
        commands = Set.copyOf(commands);
    }
}
