package mes.routes.publication;

import mes.publication.Subscription.Model;

/** The verb of part 5 by which a subscriber is told: the sign of the transaction model. */
enum TellingVerb {
    PROCESS(Model.PUSH),
    SYNC(Model.PUBLISH);

    private final Model model;

    TellingVerb(Model model) {
        this.model = model;
    }

    Model model() {
        return model;
    }

    static TellingVerb of(Model model) {
        return model == Model.PUSH ? PROCESS : SYNC;
    }
}
