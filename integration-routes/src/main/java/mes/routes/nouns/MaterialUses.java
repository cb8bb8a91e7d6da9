package mes.routes.nouns;

import mes.b2mml.v0701.MaterialUseType;
import mes.material.MaterialUse;

/** The uses of material; B2MML has no word for scrap, so it is said as another use of that name. */
final class MaterialUses {

    private MaterialUses() {}

    static MaterialUseType wire(MaterialUse use) {
        return use == MaterialUse.SCRAP
                ? new MaterialUseType().withValue("Other").withOtherValue(use.standardName())
                : new MaterialUseType().withValue(use.standardName());
    }
}
