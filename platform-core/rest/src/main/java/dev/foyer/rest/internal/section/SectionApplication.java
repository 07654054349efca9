// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.section;

import dev.foyer.records.SectionResources.Offer;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** The resources that a section offers to some of its viewers. It ends when it is retired and its last request is answered. */
final class SectionApplication {
    private final Offer offer;
    private final ServletContainer container;
    private int requests;
    private boolean retired;

    /** Sets it up, which takes a moment. */
    SectionApplication(Offer offer, ResourceConfig config, ServletConfig servlet) throws ServletException {
        this.offer = offer;
        this.container = new ServletContainer(config);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jersey finds its runtime by it.
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            container.init(servlet);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Whether it has these resources, the very same objects. */
    boolean has(Offer other) {
        if (offer.resources().size() != other.resources().size()) {
            return false;
        }
        for (int place = 0; place < offer.resources().size(); place++) {
            if (offer.resources().get(place) != other.resources().get(place)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a resource is part of it. */
    boolean has(Object resource) {
        return offer.resources().stream().anyMatch(one -> one == resource);
    }

    /** Answers a request; false if it has been retired. */
    boolean serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!enter()) {
            return false;
        }
        try {
            container.service(request, response);
            return true;
        } finally {
            leave();
        }
    }

    /** Takes no more requests. */
    synchronized void retire() {
        retired = true;
        end();
    }

    private synchronized boolean enter() {
        if (retired) {
            return false;
        }
        requests++;
        return true;
    }

    private synchronized void leave() {
        requests--;
        end();
    }

    private void end() {
        if (retired && requests == 0) {
            container.destroy();
        }
    }
}
