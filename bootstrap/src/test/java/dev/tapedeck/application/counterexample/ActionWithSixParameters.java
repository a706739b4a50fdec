package dev.tapedeck.application.counterexample;

public final class ActionWithSixParameters {
    public ActionWithSixParameters(String one, String two, String three, String four, String five, String six) {}
}
