package mes.routes.nouns;

import java.util.Set;
import mes.b2mml.v0701.MaterialUseType;

/** The uses of material; a word that B2MML does not list, such as scrap, is said as another use of that name. */
final class MaterialUses {

    private static final Set<String> LISTED = Set.of(
            "Consumable",
            "Consumed",
            "Produced",
            "By-product Produced",
            "Co-product Produced",
            "Yield Produced",
            "Material Consumed",
            "Material Produced",
            "Destructive Sample",
            "Returned Sample",
            "Retained Sample",
            "Inventoried",
            "Other");

    private MaterialUses() {}

    static MaterialUseType wire(String word) {
        return LISTED.contains(word)
                ? new MaterialUseType().withValue(word)
                : new MaterialUseType().withValue("Other").withOtherValue(word);
    }
}
