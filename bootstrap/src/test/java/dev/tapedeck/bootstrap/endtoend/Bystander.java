package dev.tapedeck.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

/** A caller like any other, who asks all the time while something else happens, and measures how long that takes. */
final class Bystander {
    private static final int REQUESTS_MIN = 200;

    private final Api api;

    Bystander(Api api) {
        this.api = api;
    }

    /** The 99th percentile of its requests, in milliseconds, while nothing else happens. */
    long p99Alone() throws Exception {
        return p99During(() -> true);
    }

    /** The same until something is over, and for {@value #REQUESTS_MIN} requests at least. */
    long p99During(Callable<Boolean> isOver) throws Exception {
        List<Long> nanos = new ArrayList<>();
        while (nanos.size() < REQUESTS_MIN || !isOver.call()) {
            long began = System.nanoTime();
            HttpResponse<String> response = api.send("GET", "/api/recordings?pageSize=5", "");
            nanos.add(System.nanoTime() - began);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        }
        LongStream sorted = nanos.stream().mapToLong(Long::longValue).sorted();
        return sorted.skip(nanos.size() * 99L / 100).findFirst().orElse(0) / 1_000_000;
    }
}
