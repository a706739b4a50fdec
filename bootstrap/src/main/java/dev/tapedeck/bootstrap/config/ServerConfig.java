package dev.tapedeck.bootstrap.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/**
 * How the server is reached.
 *
 * @param port 0 takes a free one
 * @param publicUrl how people reach it; empty when each request tells
 * @param metricsAddress where metrics answer without a token
 */
public record ServerConfig(
        String host, int port, Optional<URI> publicUrl, Optional<InetSocketAddress> metricsAddress) {}
