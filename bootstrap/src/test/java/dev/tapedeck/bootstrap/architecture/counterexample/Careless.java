package dev.tapedeck.bootstrap.architecture.counterexample;

import java.util.Date;
import java.util.logging.Logger;

@SuppressWarnings({"JavaUtilDate", "SystemOut"})
public final class Careless {
    static final Logger LOG = Logger.getLogger("careless");

    Date when = new Date();

    void speak() {
        System.out.println(when);
        throw new RuntimeException("something");
    }
}
