package dev.tapedeck.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.tapedeck.bootstrap.config.LogConfig;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets up logging, in code rather than in a file of logback's, whose reading costs a noticeable part of a start. */
public final class Logging {
    private static final String OURS = "dev.tapedeck";
    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %msg%replace( {%mdc}){' \\{\\}', ''} %kvp%n";

    /** Libraries whose warnings are not for operators. */
    private static final Map<String, Level> QUIETED = Map.of(
            "org.flywaydb", Level.ERROR,
            "org.jclouds", Level.ERROR,
            "org.gaul", Level.ERROR,
            "org.eclipse.jetty", Level.WARN,
            "com.zaxxer.hikari", Level.WARN,
            "com.github.kagkarlsson", Level.WARN);

    private Logging() {}

    /**
     * Logs in this way from now on, to standard error, which leaves standard output to what a command answers.
     *
     * @param config what is logged of ours; of libraries, warnings and worse
     */
    public static void use(LogConfig config) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        configure(context, config);
        bridgeJavaLogging();
    }

    static void configure(LoggerContext context, LogConfig config) {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console(context, config.format()));
        context.getLogger(OURS).setLevel(Level.toLevel(config.level().name()));
        QUIETED.forEach((name, level) -> context.getLogger(name).setLevel(level));
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, LogConfig.Format format) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("console");
        console.setTarget("System.err");
        console.setEncoder(encoder(context, format));
        console.start();
        return console;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogConfig.Format format) {
        Encoder<ILoggingEvent> encoder = switch (format) {
            case TEXT -> textEncoder(context);
            case JSON -> jsonEncoder();
        };
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> textEncoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        return encoder;
    }

    private static Encoder<ILoggingEvent> jsonEncoder() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        return encoder;
    }

    private static void bridgeJavaLogging() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
