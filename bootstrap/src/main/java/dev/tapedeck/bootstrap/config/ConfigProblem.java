package dev.tapedeck.bootstrap.config;

/**
 * A variable that cannot be used as it is.
 *
 * @param problem what is wrong with it, without the value of a secret
 * @param example a value that would be accepted
 */
public record ConfigProblem(String variable, String problem, String example) {
    @Override
    public String toString() {
        return variable + " " + problem + "; for example " + example;
    }
}
