// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.deployment.internal.DeploymentProblem;
import dev.foyer.plugin.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is refused, as which problem and in which sentence. */
public final class Refused {
    private Refused() {}

    public static ProblemException refused(DeploymentProblem problem, String sentence, ThrowingCallable call) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, call);
        assertThat(refusal).as("nothing was refused").isNotNull();
        assertThat(refusal.type()).as(refusal.getMessage()).isEqualTo(problem);
        assertThat(refusal.detail().key()).isEqualTo(sentence);
        return refusal;
    }
}
