// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What a request looked like before trusted proxies passed it on; what others claim in headers is ignored. */
@Component(service = Proxies.class, configurationPid = "dev.foyer.rest")
public final class Proxies {
    private final List<AddressRange> trusted;

    /** Configuration of the REST interface. */
    public @interface Configuration {
        /** Addresses or ranges of proxies whose {@code X-Forwarded-*} headers are believed. */
        String[] trustedProxies() default {};
    }

    /** Proxies as configured. */
    @Activate
    public Proxies(Configuration configuration) {
        this(Arrays.asList(configuration.trustedProxies()));
    }

    Proxies(List<String> ranges) {
        this.trusted = ranges.stream()
                .filter(range -> !range.isBlank())
                .map(AddressRange::parse)
                .toList();
    }

    /** Whether the caller came by TLS. */
    public boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || forwarded(request, "X-Forwarded-Proto")
                        .filter("https"::equalsIgnoreCase)
                        .isPresent();
    }

    /** Host and port that the caller asked for. */
    public String host(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return forwarded(request, "X-Forwarded-Host").orElse(host == null ? "" : host);
    }

    /** The caller's network address. */
    public String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String hops = request.getHeader("X-Forwarded-For");
        if (hops == null) {
            return address;
        }
        String[] chain = hops.split(",");
        for (int hop = chain.length - 1; hop >= 0 && isTrusted(address); hop--) {
            address = AddressRange.literal(chain[hop].trim()).isPresent() ? chain[hop].trim() : address;
        }
        return address;
    }

    private Optional<String> forwarded(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        return value == null || !isTrusted(request.getRemoteAddr())
                ? Optional.empty()
                : Optional.of(value.split(",", 2)[0].trim());
    }

    private boolean isTrusted(String address) {
        return AddressRange.literal(address)
                .filter(literal -> trusted.stream().anyMatch(range -> range.contains(literal)))
                .isPresent();
    }
}
