package dev.tapedeck.bootstrap.doctor;

import dev.tapedeck.bootstrap.wiring.ServiceCheck;
import java.util.List;
import java.util.Locale;

/** Whether platforms and services outside can be used; nothing about those that are off. */
final class ServicesCheck implements Check {
    private final List<ServiceCheck> services;

    ServicesCheck(List<ServiceCheck> services) {
        this.services = services;
    }

    @Override
    public List<Finding> findings() {
        return services.stream().map(ServicesCheck::finding).toList();
    }

    private static Finding finding(ServiceCheck service) {
        String subject = service.name().toLowerCase(Locale.ROOT);
        return service.problem()
                .get()
                .map(problem -> Finding.fail(subject, problem))
                .orElseGet(() -> Finding.ok(subject, "can be used as it is configured"));
    }
}
