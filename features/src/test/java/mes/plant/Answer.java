package mes.plant;

/**
 * What somebody was answered, at whichever door.
 *
 * @param word the door's own word for it: Accepted, 404, NOT_ALLOWED, Bad_UserAccessDenied
 * @param text all that was said
 */
public record Answer(String word, String text) {

    public static Answer to(Reply reply) {
        boolean isBod = reply.body().contains("ResponseExpression");
        return new Answer(isBod ? new Bod(reply.body()).outcome() : Integer.toString(reply.status()), reply.body());
    }
}
