package dev.tapedeck.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import dev.tapedeck.application.kernel.JobIntervals;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.job.JobQueue;
import java.util.Set;

/** Where jobs get their handlers and their intervals. */
final class Jobs {
    /** With the intervals of the one table, which the kernel alone reads. */
    static final ArchRule ARE_REGISTERED_BY_THE_KERNEL = noClasses()
            .that()
            .doNotBelongToAnyOf(Kernel.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe("registers a job, or reads its interval", Jobs::registers));

    private static final Set<String> REGISTRATIONS = Set.of("handle", "repeat");

    private Jobs() {}

    private static boolean registers(JavaAccess<?> call) {
        boolean isOfQueue =
                call.getTargetOwner().isAssignableTo(JobQueue.class) && REGISTRATIONS.contains(call.getName());
        return isOfQueue || call.getTargetOwner().isEquivalentTo(JobIntervals.class);
    }
}
