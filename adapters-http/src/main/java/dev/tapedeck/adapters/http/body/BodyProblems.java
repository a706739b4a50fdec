package dev.tapedeck.adapters.http.body;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.tapedeck.adapters.http.body.value.WrongValue;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.domain.id.InvalidValue;
import java.util.stream.Collectors;

/** Maps all exceptions of Jackson to problems for the client. Messages of Jackson are never sent. */
final class BodyProblems {
    private static final int NAME_LENGTH_MAX = 64;

    private BodyProblems() {}

    static RuntimeException of(JsonMappingException refused) {
        String path = path(refused);
        if (refused instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown, path);
        }
        if (refused instanceof WrongValue wrong) {
            return new InvalidValue(path, wrong.reason());
        }
        if (refused.getCause() instanceof InvalidValue broken) {
            return new InvalidValue(path.isEmpty() ? broken.field() : path + "." + broken.field(), broken.reason());
        }
        return new InvalidValue(path.isEmpty() ? "body" : path, "cannot be read");
    }

    private static ProblemException unknown(UnrecognizedPropertyException unknown, String path) {
        String known = unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return ProblemType.UNKNOWN_FIELD
                .problem("There is no such field. Known are " + known + ".")
                .at(path)
                .exception();
    }

    /** The path of a field, such as {@code segments[3].text}. */
    private static String path(JsonMappingException refused) {
        StringBuilder path = new StringBuilder();
        for (Reference step : refused.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(step.getFieldName()));
            }
        }
        return path.toString();
    }

    private static String shown(String name) {
        return (name.length() > NAME_LENGTH_MAX ? name.substring(0, NAME_LENGTH_MAX) : name)
                .replaceAll("\\p{Cc}|\\p{Cs}", "?");
    }
}
