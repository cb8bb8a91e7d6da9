package mes.routes.publication;

import java.util.List;
import mes.routes.nouns.Budget;
import mes.routes.nouns.MasterData;
import mes.routes.nouns.Shelf;
import mes.routes.nouns.Shelves;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Master data as it then stood, at each change; what is inside an object is told as it now stands. */
@Component
record MasterDataPublications(
        Shelves shelves,
        MasterData data,
        @Value("${mes.b2mml.most-objects}") int most) implements Publication.Source {

    @Override
    public List<Publication> publications() {
        return shelves.all().stream().map(this::publication).toList();
    }

    private Publication publication(Shelf<?> shelf) {
        return Publication.of(
                shelf.noun(), shelf.kind(), entry -> List.of(data.recorded(shelf, entry.record(), new Budget(most))));
    }
}
