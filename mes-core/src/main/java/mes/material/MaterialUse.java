package mes.material;

/** What becomes of a material in an operation; the standard's names are those of the B2MML enumeration MaterialUse. */
public enum MaterialUse {
    CONSUMED("Consumed"),
    PRODUCED("Produced"),
    CONSUMABLE("Consumable"),
    BY_PRODUCT("By-product Produced"),
    CO_PRODUCT("Co-product Produced"),
    SCRAP("Scrap"),
    OTHER("Other");

    private final String standardName;

    MaterialUse(String standardName) {
        this.standardName = standardName;
    }

    public String standardName() {
        return standardName;
    }

    /** The use of that name, {@link #OTHER} for one that is not listed here. */
    public static MaterialUse named(String standardName) {
        for (MaterialUse use : values()) {
            if (use.standardName.equals(standardName)) {
                return use;
            }
        }
        return standardName.endsWith("Consumed") ? CONSUMED : standardName.endsWith("Produced") ? PRODUCED : OTHER;
    }
}
