package mes.host;

/** The broker that the server's own clients connect to, and as whom. */
public record MqttServer(String url, String user, String password) {

    @Override
    public String toString() {
        return url;
    }
}
