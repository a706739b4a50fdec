package dev.tapedeck.bootstrap.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/**
 * How the server is reached.
 *
 * @param port 0 takes a free one
 * @param publicUrl how people reach it; empty when it is taken from each request
 * @param trustForwardedHeaders whether a proxy in front of the server sets them
 * @param metricsAddress where metrics answer without a token
 * @param eventStreamsMax how many event streams are open at the same time
 * @param eventStreamsPerCallerMax how many event streams one caller may have open
 */
public record ServerConfig(
        String host,
        int port,
        Optional<URI> publicUrl,
        boolean trustForwardedHeaders,
        Optional<InetSocketAddress> metricsAddress,
        int eventStreamsMax,
        int eventStreamsPerCallerMax) {}
