package dev.tapedeck.application.counterexample;

public final class ActionWithSixParts {
    public ActionWithSixParts(String one, String two, String three, String four, String five, String six) {}
}
