// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.node;

import dev.foyer.plugin.Text;

/** Something could not be done on this node. */
public final class GroundException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Text reason;

    public GroundException(Text reason) {
        super(reason.key() + " " + reason.arguments());
        this.reason = reason;
    }

    public GroundException(Text reason, Throwable cause) {
        super(reason.key() + " " + reason.arguments(), cause);
        this.reason = reason;
    }

    /** Why, for an administrator. */
    public Text reason() {
        return reason;
    }
}
