package dev.tapedeck.adapters.video.ffmpeg;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers that no source may reach: they count what arrives, on TCP and UDP. */
final class InnerServers {
    static final int PORT = 9_100;
    static final List<String> ADDRESSES = List.of("127.0.0.1", "10.9.9.9", "169.254.169.254", "::1", "fd00::9");

    private final AtomicInteger reached = new AtomicInteger();

    static InnerServers open() throws IOException {
        InnerServers servers = new InnerServers();
        for (String address : ADDRESSES) {
            InetAddress host = InetAddress.getByName(address);
            ServerSocket tcp = new ServerSocket(PORT, 50, host);
            DatagramSocket udp = new DatagramSocket(PORT, host);
            start(() -> servers.accept(tcp));
            start(() -> servers.receive(udp));
        }
        return servers;
    }

    int reached() {
        return reached.get();
    }

    void reset() {
        reached.set(0);
    }

    private void accept(ServerSocket tcp) {
        try {
            while (true) {
                tcp.accept().close();
                reached.incrementAndGet();
            }
        } catch (IOException e) {
            throw new IllegalStateException("an inner server ended", e);
        }
    }

    private void receive(DatagramSocket udp) {
        try {
            while (true) {
                udp.receive(new DatagramPacket(new byte[2_048], 2_048));
                reached.incrementAndGet();
            }
        } catch (IOException e) {
            throw new IllegalStateException("an inner server ended", e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "inner-server");
        thread.setDaemon(true);
        thread.start();
    }
}
