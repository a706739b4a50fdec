package dev.tapedeck.application.counterexample.part;

import dev.tapedeck.domain.recording.Recording;

public interface RenamedMethod {
    Recording find();
}
