package mes.host;

/** The broker that the server's own clients connect to, and as whom. */
record MqttServer(String url, String user, String password) {

    @Override
    public String toString() {
        return url;
    }
}
