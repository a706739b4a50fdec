package dev.tapedeck.domain.counterexample;

import org.slf4j.Logger;

public record DomainWithALibrary(Logger log) {}
