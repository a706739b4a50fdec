package dev.tapedeck.application;

import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.track.TrackRepository;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.consent.ConsentRepository;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import dev.tapedeck.domain.session.message.MessageRepository;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import dev.tapedeck.domain.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ports of which every call passes a test's hands, for faults and races that no double can cause by itself. */
public final class Interposed {
    private static final Set<Class<?>> PORTS = Set.of(
            RecordingRepository.class,
            SegmentRepository.class,
            SessionRepository.class,
            ParticipantRepository.class,
            MessageRepository.class,
            ConsentRepository.class,
            RecordingSuppressions.class,
            TrackRepository.class,
            EventLog.class,
            JobQueue.class);

    /** What a test does around calls, named {@code RecordingRepository.apply}; may throw. */
    public interface Hook {
        default void before(String call) {}

        default void after(String call) {}
    }

    private Interposed() {}

    /** A port that does what {@code real} does, with the hook around it. */
    public static <T> T port(Class<T> type, T real, Hook hook) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    String call = type.getSimpleName() + "." + method.getName();
                    hook.before(call);
                    Object result = invoke(real, method, arguments);
                    hook.after(call);
                    return result;
                });
        return type.cast(proxy);
    }

    /** A storage whose ports for recordings, segments, sessions and what is in them, tracks, events and jobs are interposed. */
    public static Storage storage(Storage real, Hook hook) {
        Object proxy = Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (self, method, arguments) -> {
                    Object result = invoke(real, method, arguments);
                    return PORTS.stream()
                            .filter(port -> port.isInstance(result))
                            .findFirst()
                            .map(port -> interposed(port, result, hook))
                            .orElse(result);
                });
        return (Storage) proxy;
    }

    private static <T> Object interposed(Class<T> port, @Nullable Object real, Hook hook) {
        return port(port, Objects.requireNonNull(port.cast(real)), hook);
    }

    private static @Nullable Object invoke(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
