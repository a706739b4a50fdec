package dev.tapedeck.bootstrap.fault;

import dev.tapedeck.bootstrap.fault.FaultyStore.Behaviour;
import java.io.IOException;
import java.util.Locale;

/** What goes wrong for a while. */
@SuppressWarnings("ImmutableEnumChecker") // the actions keep no state
enum Fault {
    SERVER_KILLED(Target.NODE, (environment, node) -> node.kill(), (environment, node) -> node.restart()),
    FFMPEG_KILLED(Target.NODE, (environment, node) -> node.killChildren("ffmpeg"), Action.NONE),
    DATABASE_KILLED(
            Target.DATABASE,
            (environment, node) -> environment.database().kill(),
            (environment, node) -> environment.database().restart()),
    DATABASE_STALLED(
            Target.DATABASE,
            (environment, node) -> environment.database().relay().hold(true),
            (environment, node) -> environment.database().relay().hold(false)),
    DATABASE_CUT(
            Target.DATABASE,
            (environment, node) -> environment.database().relay().cut(),
            Action.NONE),
    STORE_AWAY(Target.STORE, behave(Behaviour.AWAY), behave(Behaviour.WORKING)),
    STORE_SLOW(Target.STORE, behave(Behaviour.SLOW), behave(Behaviour.WORKING)),
    STORE_FULL(Target.STORE, behave(Behaviour.FULL), behave(Behaviour.WORKING)),
    STORE_LYING(Target.STORE, behave(Behaviour.LYING), behave(Behaviour.WORKING)),
    EVENTS_LOST(
            Target.EVENTS,
            (environment, node) -> environment.liveKit().faults().losesWebhooks(type -> true),
            (environment, node) -> environment.liveKit().faults().losesWebhooks(type -> false)),
    EVENTS_DOUBLED(
            Target.EVENTS,
            (environment, node) -> environment.liveKit().faults().repeatsWebhooks(2),
            (environment, node) -> environment.liveKit().faults().repeatsWebhooks(1)),
    EVENTS_REORDERED(
            Target.EVENTS,
            (environment, node) -> environment.liveKit().faults().reordersWebhooks(true),
            (environment, node) -> environment.liveKit().faults().reordersWebhooks(false)),
    EVENTS_ELSEWHERE(Target.EVENTS, FaultEnvironment::sendWebhooksTo, Action.NONE);

    /** What fails; one fault at a time each. */
    enum Target {
        NODE,
        DATABASE,
        STORE,
        EVENTS
    }

    /** Begins or ends a fault. */
    interface Action {
        Action NONE = (environment, node) -> {};

        /** @param node the server that is meant, where one is */
        void run(FaultEnvironment environment, ServerNode node) throws IOException;
    }

    private final Target target;
    private final Action begin;
    private final Action end;

    Fault(Target target, Action begin, Action end) {
        this.target = target;
        this.begin = begin;
        this.end = end;
    }

    Target target() {
        return target;
    }

    void begin(FaultEnvironment environment, ServerNode node) throws IOException {
        begin.run(environment, node);
    }

    void end(FaultEnvironment environment, ServerNode node) throws IOException {
        end.run(environment, node);
    }

    private static Action behave(Behaviour behaviour) {
        return (environment, node) -> environment.store().behave(behaviour);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
