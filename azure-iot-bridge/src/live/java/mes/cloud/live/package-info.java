/** A live hub for the tests of the bridge, in the profile {@code live}. */
package mes.cloud.live;
