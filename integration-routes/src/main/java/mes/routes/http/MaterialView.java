package mes.routes.http;

import java.math.BigDecimal;
import java.util.List;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.material.MaterialUse;
import org.jspecify.annotations.Nullable;

/** An amount of a material as it is asked for and shown. */
record MaterialView(
        @Nullable MaterialDefinitionId definition,
        @Nullable MaterialLotId lot,
        String use,
        @Nullable BigDecimal quantity,
        @Nullable String unit) {

    static MaterialView of(MaterialAmount amount) {
        Quantity quantity = amount.quantity();
        return new MaterialView(
                amount.definition(),
                amount.lot(),
                amount.use().standardName(),
                quantity == null ? null : quantity.value(),
                quantity == null ? null : quantity.unit());
    }

    static List<MaterialAmount> amounts(@Nullable List<MaterialView> materials) {
        return materials == null
                ? List.of()
                : materials.stream().map(MaterialView::amount).toList();
    }

    /** What is to be produced, if anything is said about it. */
    static List<MaterialView> produced(
            @Nullable MaterialDefinitionId product, @Nullable BigDecimal quantity, @Nullable String unit) {
        return product == null && quantity == null
                ? List.of()
                : List.of(new MaterialView(product, null, MaterialUse.PRODUCED.standardName(), quantity, unit));
    }

    MaterialAmount amount() {
        if (quantity != null && quantity.signum() < 0) {
            throw Rejection.invalid("quantity " + quantity + " is less than nothing");
        }
        return new MaterialAmount(
                definition, lot, MaterialUse.named(use), quantity == null ? null : new Quantity(quantity, unit));
    }
}
