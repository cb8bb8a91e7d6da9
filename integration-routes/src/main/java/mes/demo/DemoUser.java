package mes.demo;

/** A name and password of one of the demo's own. */
record DemoUser(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
